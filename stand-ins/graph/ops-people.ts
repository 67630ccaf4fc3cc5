import { z } from "zod";
import { type Call, created, noContent, ok, type Operation } from "./call.ts";
import { categoryType, userType, zoneType } from "./entity-types.ts";
import { badRequest, GraphError, itemNotFound } from "./errors.ts";
import { findEvent } from "./events.ts";
import { newGuid } from "./ids.ts";
import { findMessage } from "./messages.ts";
import { choose, isSelected, select } from "./odata-query.ts";
import { page } from "./paging.ts";
import { anyCase, readBody } from "./read-body.ts";
import type { Category } from "./records.ts";
import { showUser } from "./show-message.ts";
import { windowsZones } from "./time-zones.ts";

/** Without `$select` the directory gives its short list of properties. */
export const readUser: Operation = (call) => {
  const { mailbox } = call;
  const shown = showUser(mailbox);
  if (call.query.has("select")) {
    shown["department"] = mailbox.department;
    shown["accountEnabled"] = true;
    shown["mailNickname"] = mailbox.address.split("@")[0];
    shown["userType"] = "Member";
    if (isSelected(call, "mailboxSettings")) shown["mailboxSettings"] = mailbox.settings;
  }
  const picked = select(shown, call, userType);
  if (call.query.has("select") && !isSelected(call, "id")) delete picked["id"];
  return ok(picked);
};

export const readSettings: Operation = (call) => ok({ ...call.mailbox.settings });

const Settings = z.strictObject({
  timeZone: z.string().optional(),
  dateFormat: z.string().optional(),
  timeFormat: z.string().optional(),
  language: z.record(z.string(), z.unknown()).optional(),
  workingHours: z.record(z.string(), z.unknown()).optional(),
  automaticRepliesSetting: z.record(z.string(), z.unknown()).optional(),
  delegateMeetingMessageDeliveryOptions: anyCase([
    "sendToDelegateAndInformationToPrincipal",
    "sendToDelegateAndPrincipal",
    "sendToDelegateOnly",
  ]).optional(),
});

export const updateSettings: Operation = (call) => {
  Object.assign(call.mailbox.settings, readBody(Settings, call.body, "mailboxSettings"));
  return ok({ ...call.mailbox.settings });
};

export const listCategories: Operation = (call) => {
  const chosen = choose(call, categoryType, call.mailbox.categories, (one) => ({ ...one }));
  return page(call, categoryType, chosen, (one) => select({ ...one }, call, categoryType));
};

function theCategory(call: Call): Category {
  const found = call.mailbox.categories.find(({ id }) => id === call.params["category"]);
  if (!found) throw itemNotFound();
  return found;
}
export const readCategory: Operation = (call) => ok({ ...theCategory(call) });

const colours = ["none", ...Array.from({ length: 25 }, (_, n) => `preset${n}`)];
const CategoryBody = z.strictObject({
  displayName: z.string().min(1).optional(),
  color: anyCase(colours).optional(),
});

export const createCategory: Operation = (call) => {
  const given = readBody(CategoryBody, call.body, "outlookCategory");
  const { displayName, color } = given;
  if (!displayName) throw badRequest("A category needs a displayName.", "ErrorInvalidArgument");
  if (call.mailbox.categories.some((one) => one.displayName.toLowerCase() === displayName.toLowerCase()))
    throw new GraphError(409, "CategoryNameDuplicate", "A category with this name exists already.");
  const category = { id: newGuid(), displayName, color: color ?? "none" };
  call.mailbox.categories.push(category);
  return created({ ...category });
};

/** Only the colour of a category can change: https://learn.microsoft.com/graph/api/resources/outlookcategory */
export const updateCategory: Operation = (call) => {
  const category = theCategory(call);
  const given = readBody(CategoryBody, call.body, "outlookCategory");
  if (given.displayName !== undefined && given.displayName !== category.displayName)
    throw badRequest("The name of a category cannot be changed.", "ErrorInvalidRequest");
  category.color = given.color ?? category.color;
  return ok({ ...category });
};

export const deleteCategory: Operation = (call) => {
  const { id } = theCategory(call);
  call.mailbox.categories = call.mailbox.categories.filter((one) => one.id !== id);
  return noContent;
};

export const listTimeZones: Operation = (call) => {
  const zones = Object.keys(windowsZones).map((alias) => ({ alias, displayName: alias }));
  return page(call, zoneType, zones, (zone) => zone);
};

const MailTips = z.strictObject({ emailAddresses: z.array(z.string()), mailTipsOptions: z.string() });

export const mailTips: Operation = (call) => {
  const { emailAddresses } = readBody(MailTips, call.body, "getMailTips");
  return ok({
    value: emailAddresses.map((address) => ({
      emailAddress: { name: call.world.mailbox(address)?.name ?? "", address },
      automaticReplies: {
        message: "",
        messageLanguage: { locale: "en-GB", displayName: "English (United Kingdom)" },
      },
      mailboxFull: false,
    })),
  });
};

const idFormats = ["entryId", "ewsId", "immutableEntryId", "restId", "restImmutableEntryId"] as const;
const Translation = z.strictObject({
  inputIds: z.array(z.string()).max(1000),
  sourceIdType: anyCase(idFormats),
  targetIdType: anyCase(idFormats),
});

export const translateIds: Operation = (call) => {
  const { inputIds, targetIdType } = readBody(Translation, call.body, "translateExchangeIds");
  return ok({
    value: inputIds.map((sourceId) => {
      const record = findMessage(call.mailbox, sourceId) ?? findEvent(call.mailbox, sourceId);
      if (!record)
        return { sourceId, errorDetails: { code: "ErrorItemNotFound", message: "The item was not found." } };
      return { sourceId, targetId: /immutable/i.test(targetIdType) ? record.key : record.id };
    }),
  });
};

const Attendees = z.object({
  attendees: z.array(z.object({ emailAddress: z.unknown() })).optional(),
});

/** For people only; suggests nothing, for the office looks for slots itself. */
export const findMeetingTimes: Operation = (call) => {
  readBody(Attendees, call.body, "findMeetingTimes");
  return ok({ emptySuggestionsReason: "Unknown", meetingTimeSuggestions: [] });
};
