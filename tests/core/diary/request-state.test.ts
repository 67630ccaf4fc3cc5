import { expect, test } from "vitest";
import type { z } from "zod";
import type { GivenAnswer } from "../../../core/contract/shapes.ts";
import { isRequestType } from "../../../core/diary/diary-event.ts";
import { requestState } from "../../../core/diary/request-state.ts";
import { at, engagement, request } from "./engagements.ts";

const now = new Date(at("12:00", "2026-03-10"));
const waiting = engagement("Visit to the new library", "10:00", "11:00", {
  showAs: "tentative",
  responseStatus: "notResponded",
});
const given: z.infer<typeof GivenAnswer> = {
  kind: "decline",
  reason: "clash",
  note: "",
  message: "",
  decidedBy: "Jo Bloggs",
  decidedAt: at("14:02", "2026-03-09"),
  carriedOut: { state: "done" },
};

test("a request nobody has answered is open, and says since when its sender waits", () => {
  expect(requestState(request(), waiting, null, now)).toEqual({
    state: "open",
    explanation: "Tom Reed has been waiting for an answer since Monday 9 March 2026 at 09:15.",
  });
});

test("an organiser who wants no reply is said to want none", () => {
  const { state, explanation } = requestState(request(), { ...waiting, responseRequested: false }, null, now);
  expect(state).toBe("open");
  expect(explanation).toContain("has not asked for a reply");
});

test("our own answer is named with who gave it and when", () => {
  const accepted = { ...waiting, responseStatus: "declined" as const };
  expect(requestState(request(), accepted, given, now)).toEqual({
    state: "answered",
    explanation: "Declined by Jo Bloggs on Monday 9 March 2026 at 14:02.",
  });
});

test("our answer stands when Outlook has taken the engagement out of the calendar", () => {
  expect(requestState(request(), undefined, given, now).state).toBe("answered");
});

test("an answer given in Outlook is not ours", () => {
  const elsewhere = {
    ...waiting,
    responseStatus: "tentativelyAccepted" as const,
    respondedAt: at("08:30", "2026-03-10"),
  };
  expect(requestState(request(), elsewhere, null, now)).toEqual({
    state: "answered-elsewhere",
    explanation:
      "Someone tentatively accepted this in Outlook on Tuesday 10 March 2026 at 08:30. To change the answer, use Outlook.",
  });
});

test("the Leader's own meeting needs no answer", () => {
  const own = { ...waiting, isOrganizer: true, responseStatus: "organizer" as const };
  expect(requestState(request(), own, null, now)).toMatchObject({
    state: "answered-elsewhere",
    explanation: "The Leader is the organiser of this meeting, so there is nothing to answer.",
  });
});

test("a meeting called off stays called off, whatever we had answered", () => {
  const message = request({ meetingMessageType: "meetingCancelled", receivedAt: at("16:40", "2026-03-09") });
  expect(requestState(message, undefined, given, now)).toEqual({
    state: "cancelled",
    explanation: "Tom Reed cancelled this on Monday 9 March 2026 at 16:40. There is nothing to answer.",
  });
  expect(requestState(request(), { ...waiting, isCancelled: true }, null, now).state).toBe("cancelled");
});

test("an older version sends the reader to the newer one and tells the new time", () => {
  const moved = { ...waiting, startAt: at("15:00", "2026-03-18"), endAt: at("16:00", "2026-03-18") };
  expect(requestState(request({ isOutOfDate: true }), moved, null, now)).toEqual({
    state: "out-of-date",
    explanation:
      "Tom Reed has sent a newer version of this request. Open that one to answer it. The calendar now has it on Wednesday 18 March 2026, 15:00 to 16:00.",
  });
});

test("an answer to a version that was replaced says that it was replaced", () => {
  const { state, explanation } = requestState(request({ isOutOfDate: true }), waiting, given, now);
  expect(state).toBe("answered");
  expect(explanation).toContain("newer version since");
});

test("a request Outlook has not put in the calendar is not ready; after a while the reason may be another", () => {
  const fresh = request({ receivedAt: at("11:59", "2026-03-10") });
  expect(requestState(fresh, undefined, null, now)).toMatchObject({
    state: "not-ready",
    explanation: expect.stringContaining("Look again in a minute"),
  });
  expect(requestState(request(), undefined, null, now)).toMatchObject({
    state: "not-ready",
    explanation: expect.stringContaining("declined or deleted"),
  });
});

test("a meeting that is over cannot be answered; a series that began long ago can", () => {
  const later = new Date(at("11:00"));
  expect(requestState(request(), waiting, null, later)).toEqual({
    state: "past",
    explanation: "This ended on Tuesday 17 March 2026 at 11:00; no answer was given.",
  });
  expect(requestState(request(), waiting, null, new Date(later.getTime() - 1)).state).toBe("open");
  expect(requestState(request(), { ...waiting, recurring: true }, null, later).state).toBe("open");
  expect(requestState(request(), undefined, null, later).state).toBe("past");
});

test("a nameless organiser is called by address, or simply the organiser", () => {
  const said = (organiser: { name: string; address: string }) =>
    requestState(request({ organiser }), waiting, null, now).explanation;
  expect(said({ name: "", address: "events@trust.example" })).toMatch(/^events@trust\.example has/);
  expect(said({ name: "", address: "" })).toMatch(/^The organiser has/);
});

test("only requests and cancellations belong on the request screen", () => {
  expect(
    ["meetingRequest", "meetingCancelled", "meetingAccepted", "meetingTenativelyAccepted", "none"].map(
      isRequestType,
    ),
  ).toEqual([true, true, false, false, false]);
});
