import { expect, test } from "vitest";
import type { Email } from "../../../core/mail/email.ts";
import { judge } from "../../../core/triage/judge.ts";

const leader = { name: "The Leader", address: "leader@council.example" };
const letter = (body: string, from = { name: "Ann Lee", address: "ann@post.example" }): Email => ({
  from,
  to: [leader],
  cc: [],
  receivedAt: "2026-03-10T10:00:00Z",
  subject: "A letter",
  body,
});

test("telephone numbers are found as written, and references are not among them", () => {
  const found = judge(
    letter(
      "Ring 01632 960 123 ext 4, 07700 900456 or +44 (0)20 7946 0123. My case is 26/01234/FUL and my account 40012345.",
    ),
    { leader },
  );
  expect(found.phones).toEqual(["01632 960 123 ext 4", "07700 900456", "+44 (0)20 7946 0123"]);
});

test("streets, the ward and what a reference is to", () => {
  const found = judge(
    letter(
      "I live at 14 Quarry Road in Hilltop ward and object to application 26/01234/FUL. My complaint is CMP/26/0042.",
    ),
    { leader, wards: ["Riverside", "Hilltop"] },
  );
  expect(found.streets).toEqual(["14 Quarry Road"]);
  expect(found.ward).toBe("Hilltop");
  expect(found.referenceKinds).toEqual(["planning", "complaint"]);
  expect(judge(letter("I live in Hilltop ward."), { leader }).ward).toBeNull();
  const wards = ["Wendle", "Nether Wendle", "St Brendan’s"];
  expect(
    judge(letter("The bins are late.\n\nYours\nAnn Poole\n2 Elm Row, Nether Wendle"), { leader, wards }).ward,
  ).toBe("Nether Wendle");
  expect(judge(letter("Our road in St Brendan's is icy."), { leader, wards }).ward).toBe("St Brendan’s");
});

test("a reporter's office, post and deadline", () => {
  const found = judge(
    letter(
      "Can I have a quote from the Leader about the bridge? We need it by 4pm today, going to press at 5.\n\nThanks\nMo Hart | Senior Reporter | Dale Gazette",
      { name: "Mo Hart", address: "mo.hart@dalegazette.example" },
    ),
    { leader },
  );
  expect(found.sender).toEqual({ organisation: "Dale Gazette", role: "Senior Reporter" });
  expect(found.mediaDeadline?.at).toBe("2026-03-10T16:00:00.000Z");
});

test("a resident speaks for nobody but themselves", () => {
  const found = judge(letter("Please mend the lamp.\n\nRegards\nAnn Lee"), { leader });
  expect([found.sender, found.mediaDeadline]).toEqual([{ organisation: null, role: null }, null]);
});
