import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { outlookPatience } from "../../addin/outlook/ask.ts";
import { openOutlook } from "../../addin/outlook/office.ts";
import { aMessage, aSharedMessage, fakeOffice } from "./fake-office.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const settle = () => vi.advanceTimersByTimeAsync(0);

function start(setting?: Parameters<typeof fakeOffice>[0]) {
  const office = fakeOffice(setting);
  return { office, outlook: openOutlook(office.mailbox, office.page) };
}

describe("what is open", () => {
  test("a message in the person's own mailbox is known at once, by its Message-ID and Graph's spelling of its id", () => {
    const { office, outlook } = start();
    office.open(aMessage());
    expect(outlook.current()).toEqual({
      kind: "mail",
      mailbox: "sam@eastmere.example",
      message: { internetMessageId: "<one@resident.example>" },
      subject: "Library closures",
      from: { name: "Ann Bell", address: "ann@resident.example" },
    });
  });

  test("a message in the Leader's mailbox is the Leader's, whoever has it open", async () => {
    const { office, outlook } = start();
    const shared = aSharedMessage();
    office.open(shared.item);
    expect(outlook.current()).toEqual({ kind: "opening", subject: "Library closures" });
    shared.answer("Leader@Eastmere.example");
    await settle();
    expect(outlook.current()).toMatchObject({ kind: "mail", mailbox: "leader@eastmere.example" });
  });

  test("an owner that comes late never puts an earlier message back", async () => {
    const { office, outlook } = start();
    const first = aSharedMessage({ subject: "First" });
    office.open(first.item);
    office.open(aMessage({ subject: "Second", itemId: "two", internetMessageId: "<two@x>" }));
    first.answer("leader@eastmere.example");
    await settle();
    expect(outlook.current()).toMatchObject({ subject: "Second" });
  });

  test("when Outlook never names the owner the pane says so instead of guessing", async () => {
    const { office, outlook } = start();
    office.open(aSharedMessage().item);
    await vi.advanceTimersByTimeAsync(outlookPatience);
    expect(outlook.current()).toMatchObject({ kind: "unreadable", subject: "Library closures" });
  });

  test("when Outlook refuses to name the owner the pane says so at once", async () => {
    const { office, outlook } = start();
    const shared = aSharedMessage();
    office.open(shared.item);
    shared.refuse();
    await settle();
    expect(outlook.current()).toMatchObject({ kind: "unreadable" });
  });

  test("coming back to the same shared message does not ask whose it is again", async () => {
    const { office, outlook } = start();
    const shared = aSharedMessage();
    office.open(shared.item);
    shared.answer("leader@eastmere.example");
    await settle();
    const before = outlook.current();
    office.comeBack();
    await settle();
    expect(outlook.current()).toBe(before);
  });

  test.each([
    ["IPM.Schedule.Meeting.Request", { kind: "meeting-request", stage: "request" }],
    ["IPM.Schedule.Meeting.Canceled", { kind: "meeting-request", stage: "cancelled" }],
    ["IPM.Schedule.Meeting.Resp.Pos", { kind: "meeting-response" }],
    ["IPM.Note.SMIME", { kind: "mail" }],
  ])("%s is told from other mail", (itemClass, expected) => {
    const { office, outlook } = start();
    office.open(aMessage({ itemClass }));
    expect(outlook.current()).toMatchObject(expected);
  });

  test.each([
    ["a new message", { itemType: "message", subject: { getAsync() {} } }, { kind: "compose" }],
    ["a meeting of our own", { itemType: "appointment", subject: { getAsync() {} } }, { organising: true }],
    ["a meeting we are asked to", { itemType: "appointment", subject: "Cabinet" }, { organising: false }],
    ["a message without a Message-ID", { internetMessageId: undefined }, { kind: "unreadable" }],
  ])("%s is told for what it is", (_, over, expected) => {
    const { office, outlook } = start();
    office.open(aMessage(over));
    expect(outlook.current()).toMatchObject(expected);
  });

  test("an older Outlook with nothing open shows nothing, without asking what it cannot tell", () => {
    const { office, outlook } = start({ mailboxSet: 5 });
    office.open(aMessage());
    office.open(null);
    expect(outlook.current()).toEqual({ kind: "none" });
  });

  test("a change that Outlook kept to itself is seen when the person comes back to the pane", () => {
    const { office, outlook } = start();
    office.open(aMessage());
    office.openSilently(aMessage({ subject: "Another", internetMessageId: "<two@x>" }));
    office.comeBack();
    expect(outlook.current()).toMatchObject({ subject: "Another" });
  });

  test("nobody is told of a change when nothing has changed", () => {
    const { office, outlook } = start();
    office.open(aMessage());
    const told = vi.fn();
    outlook.onChange(told);
    office.comeBack();
    expect(told).not.toHaveBeenCalled();
  });
});

describe("light and dark", () => {
  test("follows Outlook's background, not the system", () => {
    expect(start({ background: "#ffffff", prefersDark: true }).outlook.theme()).toBe("light");
    expect(start({ background: "#1f1f1f" }).outlook.theme()).toBe("dark");
  });

  test("follows the system when Outlook does not say", () => {
    expect(start({ background: "", prefersDark: true }).outlook.theme()).toBe("dark");
  });

  test("believes the change that was announced, though Outlook itself still shows the old colours", () => {
    const { office, outlook } = start({ background: "#ffffff" });
    office.turn("#292929");
    expect(outlook.theme()).toBe("dark");
    office.comeBack();
    expect(outlook.theme()).toBe("dark");
  });
});
