import { describe, expect, test } from "vitest";
import type { Me } from "../../core/contract/shapes.ts";
import { permissionsOf, type Role } from "../../core/people/permissions.ts";
import type { OpenItem } from "../../addin/outlook/outlook.ts";
import { Refusal } from "../../addin/refusal.ts";
import { itemTab, sceneOf } from "../../addin/taskpane/scene.ts";

const meAs = (...roles: Role[]): Me => ({
  name: "Sam Patel",
  roles,
  may: permissionsOf(roles),
  capacities: ["council"],
  council: "Eastmere",
  leader: "Councillor Okafor",
  mailboxes: [
    { address: "leader@eastmere.example", name: "Leader", kind: "leader" },
    { address: "office@eastmere.example", name: "Office", kind: "office" },
  ],
});

const open = {
  mailbox: "leader@eastmere.example",
  message: { internetMessageId: "<one@x>" },
  subject: "Libraries",
  from: { name: "Ann Bell", address: "ann@resident.example" },
};
const mail: OpenItem = { kind: "mail", ...open };
const request: OpenItem = { kind: "meeting-request", stage: "request", ...open };

function sceneFor(item: OpenItem | undefined, me: Me | Refusal | undefined, over = {}) {
  const answer = { asking: false, askedAt: 0 };
  return sceneOf({
    item,
    signIn: { kind: "in", account: "sam" },
    me: me instanceof Refusal ? { ...answer, refusal: me } : { ...answer, ...(me && { value: me }) },
    place: { at: "item" },
    ...over,
  });
}

describe("what the pane shows", () => {
  test("an email of the office's: that email", () =>
    expect(sceneFor(mail, meAs("caseworker"))).toEqual({ kind: "mail", item: mail }));

  test("nothing open: the office's day", () =>
    expect(sceneFor({ kind: "none" }, meAs("caseworker")).kind).toBe("home"));

  test("an email in someone's own mailbox: that it is none of the office's business", () =>
    expect(sceneFor({ ...mail, mailbox: "sam@eastmere.example" }, meAs("head")).kind).toBe("foreign"));

  test("before it is known who asks, nothing about an email is asked", () =>
    expect(sceneFor(mail, undefined)).toEqual({ kind: "waiting", heading: "Libraries" }));

  test("a request: the gatekeeper answers it, a caseworker is told who does", () => {
    expect(sceneFor(request, meAs("gatekeeper")).kind).toBe("request");
    expect(sceneFor(request, meAs("caseworker")).kind).toBe("diary-closed");
  });

  test("a request to the office's mailbox: a letter that anyone of the office can log", () => {
    const toOffice = { ...request, mailbox: "office@eastmere.example" };
    expect(sceneFor(toOffice, meAs("caseworker"))).toEqual({ kind: "mail", item: toOffice });
    expect(sceneFor(toOffice, meAs("gatekeeper")).kind).toBe("mail");
  });

  test("an administrator, who reads no cases: how good the suggestions are", () => {
    expect(sceneFor(mail, meAs("administrator")).kind).toBe("accuracy");
  });

  test("someone without a part in the office: how to get one", () => {
    expect(sceneFor(mail, meAs()).kind).toBe("no-role");
    expect(sceneFor(mail, meAs("auditor")).kind).toBe("no-role");
  });

  test("someone not signed in: the way to sign in, and what went wrong before", () =>
    expect(sceneFor(mail, undefined, { signIn: { kind: "needed", problem: "Blocked." } })).toEqual({
      kind: "sign-in",
      problem: "Blocked.",
    }));

  test("an office that cannot be reached: that, with a way to try again", () =>
    expect(sceneFor(mail, new Refusal("unreachable", "No."))).toMatchObject({
      kind: "door-shut",
      busy: false,
    }));

  test("a person who went to today stays there until they open something else", () =>
    expect(sceneFor(mail, meAs("caseworker"), { place: { at: "today" } }).kind).toBe("home"));

  test.each<[OpenItem, string]>([
    [{ kind: "several", mailbox: undefined, letters: [] }, "several"],
    [{ kind: "several", mailbox: "ann@resident.example", letters: [] }, "foreign"],
    [{ kind: "compose" }, "compose"],
    [{ kind: "appointment", subject: "Cabinet", organising: false }, "appointment"],
    [{ kind: "meeting-response", subject: "Accepted", from: open.from }, "response"],
    [{ kind: "unreadable", subject: "", why: "Because." }, "unreadable"],
    [{ kind: "opening", subject: "Libraries" }, "waiting"],
  ])("%j has a screen of its own", (item, kind) => expect(sceneFor(item, meAs("head")).kind).toBe(kind));
});

test("there is a way back to the item only when there is one", () => {
  expect(itemTab(mail)).toBe("This email");
  expect(itemTab(request)).toBe("This request");
  expect(itemTab({ kind: "none" })).toBeUndefined();
});
