import { expect, test } from "vitest";
import { isSameMatter, isTelling, plainSubject } from "../../../core/mail/subject.ts";

test.each([
  ["Re: Denby Road allotments", "denby road allotments"],
  ["RE: FW: Re: Denby Road allotments", "denby road allotments"],
  ["AW: WG: Denby Road allotments", "denby road allotments"],
  ["[EXT] Re[2]: Denby Road allotments", "denby road allotments"],
  ["[EXTERNAL] [SPAM?] Denby Road allotments.", "denby road allotments"],
  ["EXTERNAL: RE: Denby Road allotments", "denby road allotments"],
  ["Réunion at the hall", "réunion at the hall"],
  ["Re: LO-2026-000123 – Denby Road allotments", "denby road allotments"],
  ["Denby Road allotments [LO-2026-000123]", "denby road allotments"],
  ["Regarding the allotments", "regarding the allotments"],
  ["Re:", ""],
  ["", ""],
])("%j is at heart %j", (subject, plain) => expect(plainSubject(subject)).toBe(plain));

test.each([
  ["denby road allotments", "denby road allotments", true],
  ["denby road allotments", "denby road allotments - photographs attached", true],
  ["the potholes in mill lane", "mill lane potholes again", true],
  ["denby road allotments", "", true],
  ["denby road allotments", "opening of the new library", false],
  ["council tax", "bins", false],
  ["meeting with the leader", "request about the parking fine", false],
])("%j and %j: one matter %s", (one, other, same) => expect(isSameMatter(one, other)).toBe(same));

test("a subject that anyone might write finds no other letter", () => {
  for (const subject of ["help", "urgent", "re the", ""]) expect(isTelling(subject), subject).toBe(false);
  expect(isTelling("denby road allotments")).toBe(true);
});
