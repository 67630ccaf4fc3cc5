import fc from "fast-check";
import { expect, test } from "vitest";
import { maySee, type CaseFacts, whyNotLogged } from "../../../core/people/access.ts";
import { restrictionOf } from "../../../core/people/restrictions.ts";
import { shouldSee } from "../../support/who-should-see.ts";
import { caseFacts, somePerson, someViewer } from "../../support/draw-access.ts";

const someone = (over: Partial<CaseFacts> = {}): CaseFacts => ({
  capacity: "council",
  restrictedTo: null,
  loggedById: "tom",
  readers: [],
  ...over,
});
const head = { id: "imran", roles: ["head"], groups: ["head-only"] } as const;
const tom = { id: "tom", roles: ["caseworker"], groups: [] } as const;

test("the Head of Office sees no ward casework and no safeguarding case without being in the group", () => {
  expect(maySee(head, someone({ capacity: "ward" }))).toBe(false);
  expect(maySee(head, someone({ restrictedTo: "safeguarding" }))).toBe(false);
  expect(maySee(head, someone({ restrictedTo: "head-only" }))).toBe(true);
});

test("whoever logged a restricted case keeps sight of it, and so does anyone on its list", () => {
  expect(maySee(tom, someone({ restrictedTo: "legal" }))).toBe(true);
  expect(maySee(head, someone({ restrictedTo: "legal" }))).toBe(false);
  expect(maySee(head, someone({ restrictedTo: "legal", readers: ["imran"] }))).toBe(true);
});

test("an administrator and an auditor see no case, whatever group they are in", () => {
  const groups = ["head-only", "legal", "safeguarding", "ward"] as const;
  expect(maySee({ id: "jo", roles: ["administrator", "auditor"], groups }, someone())).toBe(false);
});

test("what the whole office is shown holds no restricted case, no ward casework and no party mail", () => {
  expect(maySee("everyone", someone())).toBe(true);
  for (const kept of [{ restrictedTo: "legal" }, { capacity: "ward" }, { capacity: "party" }] as const)
    expect(maySee("everyone", someone(kept))).toBe(false);
});

test("safeguarding, whistleblowing and legal letters are restricted from the start; a petition is not", () => {
  expect(restrictionOf("welfare")).toBe("safeguarding");
  expect(restrictionOf("whistleblowing")).toBe("head-only");
  expect(restrictionOf("pre_action")).toBe("legal");
  expect(restrictionOf("petition")).toBeNull();
});

test("20,000 pairs of a viewer and a case come out as the model written apart says", () => {
  fc.assert(
    fc.property(someViewer, caseFacts, (viewer, facts) => maySee(viewer, facts) === shouldSee(viewer, facts)),
    { numRuns: 20_000 },
  );
});

test("nobody can log party mail, and only the ward's people can log ward casework", () => {
  fc.assert(
    fc.property(somePerson, (person) => {
      for (const party of [
        { type: "campaign", capacity: "party" },
        { type: "political", capacity: "council" },
        { type: "political", capacity: "ward" },
      ] as const)
        expect(whyNotLogged(person, party)?.message).toContain("belongs to the party");
      const reads = person.roles.some((role) => role !== "administrator" && role !== "auditor");
      expect(whyNotLogged(person, { type: "campaign", capacity: "ward" }) === undefined).toBe(
        reads && person.groups.includes("ward"),
      );
    }),
    { numRuns: 500 },
  );
});
