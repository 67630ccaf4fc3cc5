import { describe, expect, test } from "vitest";
import { judge } from "../../../core/triage/judge.ts";
import type { TypeCode } from "../../../core/triage/types.ts";

const leader = { name: "The Leader", address: "leader@council.example" };
const judged = (subject: string, body: string, off: readonly TypeCode[] = []) =>
  judge(
    {
      from: { name: "Ann Holt", address: "ann.holt@resident.example" },
      to: [leader],
      cc: [],
      receivedAt: "2026-03-06T10:00:00Z",
      subject,
      body,
    },
    { leader, off },
  );
const all = ({ type, alsoTypes }: ReturnType<typeof judged>) => [type, ...alsoTypes];

const swings = {
  subject: "The swings in Mill Park",
  body: "The chain on the left-hand swing came away again on Sunday and my grandson fell. Somebody needs to come and mend it before half term.\n\nThe last repair lasted nine days. Could you also let me have the inspection sheets for that play area for the past two years, and what was paid to the contractor.\n\nIt is a lovely park otherwise.",
};

describe("What has a limit in law is found among other matters", () => {
  test("two lines in a letter about a broken swing ask for records, and are offered beside it", () => {
    expect(all(judged(swings.subject, swings.body)).some((type) => type === "foi" || type === "eir")).toBe(
      true,
    );
  });

  test("the words that ask are shown", () => {
    const { reasons } = judged(swings.subject, swings.body);
    expect(reasons.some(({ quote }) => quote?.includes("inspection sheets"))).toBe(true);
  });

  test("somebody who wants what is held on them is heard at the end of a letter about rent", () => {
    const found = judged(
      "Rent account",
      "My rent account says I owe £212 and I do not. I have paid by standing order on the first of every month since I moved in.\n\nPlease have somebody look at it. And I would like a copy of everything you hold about me, notes of telephone calls included.",
    );
    expect(all(found)).toContain("sar");
  });

  test("a letter that asks for nothing of the kind is offered none of them", () => {
    const found = judged(
      "Thank you",
      "Just a line to thank the two men who cleared the snow from the steps of the chapel. They would not even take a cup of tea.",
    );
    expect(found.alsoTypes).toEqual([]);
  });

  test("a type that the office has switched off is not offered", () => {
    const found = judged(swings.subject, swings.body, ["foi", "eir"]);
    expect(all(found)).not.toContain("foi");
    expect(all(found)).not.toContain("eir");
  });
});
