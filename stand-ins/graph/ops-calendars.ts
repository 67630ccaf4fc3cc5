import { z } from "zod";
import { EmailAddress, toAddress } from "./body-types.ts";
import { type Call, created, noContent, ok, type Operation } from "./call.ts";
import { calendarType, permissionType } from "./entity-types.ts";
import { badRequest, GraphError, itemNotFound } from "./errors.ts";
import { newChangeKey } from "./ids.ts";
import { newCalendar } from "./mailbox.ts";
import { choose, select } from "./odata-query.ts";
import { theCalendar, theEvent } from "./ops-events.ts";
import { page } from "./paging.ts";
import { anyCase, looseBoolean, readBody } from "./read-body.ts";
import type { Calendar, CalendarPermission } from "./records.ts";
import { getSchedule } from "./schedule.ts";
import { showCalendar } from "./show-event.ts";
import { showAddress, type Shown, wantedZone } from "./show-parts.ts";

const calendarRoles = [
  "none",
  "freeBusyRead",
  "limitedRead",
  "read",
  "write",
  "delegateWithoutPrivateEventAccess",
  "delegateWithPrivateEventAccess",
  "custom",
] as const;

const CalendarBody = z.strictObject({
  name: z.string().optional(),
  color: z.string().optional(),
  hexColor: z.string().nullish(),
  isDefaultCalendar: looseBoolean.optional(),
});

const present = (calendar: Calendar, call: Call): Shown =>
  select(showCalendar(call.mailbox, calendar), call, calendarType);

export const listCalendars: Operation = (call) => {
  const calendars = choose(call, calendarType, call.mailbox.calendars.values(), (one) =>
    showCalendar(call.mailbox, one),
  );
  return page(call, calendarType, calendars, (one) => present(one, call));
};

export const readCalendar: Operation = (call) => ok(present(theCalendar(call), call));

export const readCalendarOfEvent: Operation = (call) => {
  const calendar = call.mailbox.calendars.get(theEvent(call).calendarId);
  if (!calendar) throw itemNotFound();
  return ok(present(calendar, call));
};

export const createCalendar: Operation = (call) => {
  const { name } = readBody(CalendarBody, call.body, "calendar");
  if (!name) throw badRequest("A calendar needs a name.", "ErrorInvalidArgument");
  for (const calendar of call.mailbox.calendars.values())
    if (calendar.name.toLowerCase() === name.toLowerCase())
      throw new GraphError(409, "ErrorFolderExists", "A folder with the specified name already exists.");
  const calendar = newCalendar(name, false);
  call.mailbox.calendars.set(calendar.id, calendar);
  return created(present(calendar, call));
};

export const updateCalendar: Operation = (call) => {
  const calendar = theCalendar(call);
  const given = readBody(CalendarBody, call.body, "calendar");
  calendar.name = given.name ?? calendar.name;
  calendar.color = given.color ?? calendar.color;
  calendar.changeKey = newChangeKey();
  return ok(present(calendar, call));
};

export const deleteCalendar: Operation = (call) => {
  const calendar = theCalendar(call);
  if (calendar.isDefault)
    throw badRequest("The default calendar cannot be deleted.", "ErrorDeleteDistinguishedFolder");
  call.mailbox.calendars.delete(calendar.id);
  for (const [key, event] of call.mailbox.events)
    if (event.calendarId === calendar.id) call.mailbox.events.delete(key);
  return noContent;
};

export const schedule: Operation = (call) =>
  ok({ value: getSchedule(call.world, call.body, wantedZone(call.prefer)) });

const showPermission = (permission: CalendarPermission): Shown => ({
  id: permission.id,
  isRemovable: permission.isRemovable,
  isInsideOrganization: permission.isInsideOrganization,
  role: permission.role,
  allowedRoles: ["freeBusyRead", "limitedRead", "read", "write"],
  emailAddress: showAddress(permission),
});

function thePermission(call: Call): CalendarPermission {
  const found = theCalendar(call).permissions.find(({ id }) => id === call.params["permission"]);
  if (!found) throw itemNotFound();
  return found;
}

export const listPermissions: Operation = (call) =>
  page(call, permissionType, theCalendar(call).permissions, showPermission);
export const readPermission: Operation = (call) => ok(showPermission(thePermission(call)));

const PermissionBody = z.strictObject({
  emailAddress: EmailAddress.optional(),
  role: anyCase(calendarRoles).optional(),
  isInsideOrganization: looseBoolean.optional(),
  isRemovable: looseBoolean.optional(),
  allowedRoles: z.array(z.string()).optional(),
});

export const createPermission: Operation = (call) => {
  const given = readBody(PermissionBody, call.body, "calendarPermission");
  if (!given.emailAddress || !given.role)
    throw badRequest("A permission needs an emailAddress and a role.", "ErrorInvalidArgument");
  const person = toAddress(given.emailAddress);
  const permission: CalendarPermission = {
    ...person,
    id: Buffer.from(person.address).toString("base64url"),
    role: given.role,
    isRemovable: true,
    isInsideOrganization: call.world.mailbox(person.address) !== undefined,
  };
  theCalendar(call).permissions.push(permission);
  return created(showPermission(permission));
};

export const updatePermission: Operation = (call) => {
  const permission = thePermission(call);
  permission.role = readBody(PermissionBody, call.body, "calendarPermission").role ?? permission.role;
  return ok(showPermission(permission));
};

export const deletePermission: Operation = (call) => {
  const calendar = theCalendar(call);
  const { id, isRemovable } = thePermission(call);
  if (!isRemovable) throw badRequest("This permission cannot be removed.", "ErrorInvalidRequest");
  calendar.permissions = calendar.permissions.filter((one) => one.id !== id);
  return noContent;
};
