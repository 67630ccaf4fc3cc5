import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Rearrangement } from "../../core/contract/records.ts";
import { Problem } from "../../core/problem.ts";
import { logEmail } from "../../functions/jobs/cases/log-email.ts";
import { readCase } from "../../functions/jobs/cases/read-case.ts";
import { readRecords } from "../../functions/jobs/records/read-records.ts";
import { rearrangeCase } from "../../functions/jobs/records/rearrange-case.ts";
import { caseworker as tom, officeMailbox, openTestOffice, type TestOffice } from "../support/office.ts";

const letters = 8;
const seed = Number(process.env["SEED"] ?? Date.now() % 1_000_000);

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

const reason = "A walk";
/** What somebody tries next: with which case, which other, and which email of it. */
const step = fc.record({
  what: fc.constantFrom("merge", "part", "split", "refile", "unfile", "reopen", "link"),
  one: fc.nat(),
  other: fc.nat(),
  email: fc.nat(),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

async function deedOf({ what, other, email }: Step, reference: string, all: readonly string[]) {
  const { messages } = await readRecords({ reference }, office.as(tom));
  const message = messages[email % Math.max(1, messages.length)]?.id ?? 1;
  const there = all[other % all.length] ?? reference;
  switch (what) {
    case "merge": {
      const { version } = await readCase({ reference: there }, office.as(tom));
      return { do: what, into: there, intoVersion: version, reason };
    }
    case "split":
      return { do: what, messages: [message], type: "foi", receivedOn: null, reason };
    case "refile":
      return { do: what, message, other: there, reason };
    case "unfile":
      return { do: what, message, reason };
    case "link":
      return { do: what, other: there, reason };
    default:
      return { do: what === "part" ? "part" : "reopen", reason };
  }
}

const references = async (): Promise<string[]> =>
  (await office.record.owner.selectFrom("cases").select("reference").orderBy("id").execute()).map(
    ({ reference }) => reference,
  );

/** Whatever was done: every letter is on the record once, in a case that stands, and no case is part of itself. */
async function expectWhole(filed: readonly string[]): Promise<void> {
  const { owner } = office.record;
  const cases = await owner.selectFrom("cases").select(["id", "state", "merged_into", "reference"]).execute();
  const rows = await owner
    .selectFrom("case_messages")
    .select(["internet_message_id", "case_id", "removed_at"])
    .execute();
  const stateOf = new Map(cases.map((one) => [one.id, one.state]));
  for (const id of filed) {
    const own = rows.filter((row) => row.internet_message_id === id);
    expect(own.length, id).toBeGreaterThan(0);
    const standing = own.filter((row) => row.removed_at === null);
    expect(standing.length, id).toBeLessThanOrEqual(1);
    for (const row of standing) expect(stateOf.get(row.case_id), id).toBe("open");
  }
  for (const { id, merged_into, state } of cases) {
    expect(state === "merged").toBe(merged_into !== null);
    const way = new Set<number>();
    for (
      let at: number | null = id;
      at !== null;
      at = cases.find((one) => one.id === at)?.merged_into ?? null
    ) {
      expect(way.has(at)).toBe(false);
      way.add(at);
    }
  }
}

test("any sequence of merging, parting, splitting, moving and undoing loses no email and closes no circle", async () => {
  const filed: string[] = [];
  for (let at = 0; at < letters; at++) {
    const internetMessageId = await office.post(officeMailbox, { subject: `Letter ${at}` });
    const choice = { type: "leader_correspondence", topic: null, priority: "Standard" } as const;
    await logEmail(
      {
        mailbox: officeMailbox,
        message: { internetMessageId },
        choice: { ...choice, capacity: "council", note: "", into: "new", also: [] },
      },
      office.as(tom),
    );
    filed.push(internetMessageId);
  }
  let done = 0;
  for (const one of fc.sample(step, { numRuns: 80, seed })) {
    const all = await references();
    const reference = all[one.one % all.length] ?? "";
    const { version } = await readCase({ reference }, office.as(tom));
    // Drawn freely: what the office does not take it refuses in words.
    const deed = (await deedOf(one, reference, all)) as Rearrangement;
    await rearrangeCase({ reference, version, deed }, office.as(tom)).then(
      () => done++,
      (error: unknown) => expect(error, String(error)).toBeInstanceOf(Problem),
    );
    await expectWhole(filed);
  }
  expect(done, `seed ${seed}`).toBeGreaterThan(10);
}, 300_000);
