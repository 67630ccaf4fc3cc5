import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "kysely";
import { campaignsAmong } from "../../core/mail/campaigns.ts";
import { fingerprintOf } from "../../core/mail/fingerprint.ts";
import { findCampaignLike } from "../../functions/store/campaigns.ts";
import { keepLetters, type LetterToKeep } from "../../functions/store/letters.ts";
import { openRecord } from "../../functions/store/open.ts";
import { copyOf, letterAlone } from "../../tests/support/campaigns/copies.ts";
import { campaignLetters } from "../../tests/support/campaigns/letters.ts";
import { compare, ratio, timed } from "../compare.ts";
import type { Figure, Row } from "../figure.ts";

const many = 10_000;

/** Every second letter is one of five campaigns' copies, changed as people change them; the rest are like no other. */
const emailOf = (at: number) => {
  const letter = campaignLetters[(at >> 1) % campaignLetters.length];
  return at % 2 === 0 && letter ? copyOf(letter, at).email : letterAlone(at);
};
const emails = Array.from({ length: many }, (_, at) => emailOf(at));

export const campaigns: Figure = {
  what: "time to group 10,000 letters into campaigns, and to look one up among as many",
  against: "reading each once for its fingerprint; one select by its key",
  async measure() {
    const read = () =>
      emails.map((email, at) => ({
        id: String(at),
        from: email.from.address,
        fingerprint: fingerprintOf(email),
      }));
    const letters = read();
    const grouped = await compare(
      () => timed(() => campaignsAmong(letters)),
      () => timed(read),
      { rounds: 3, warmUp: 1 },
    );
    const before = process.memoryUsage().heapUsed;
    const found = campaignsAmong(letters);
    const heap = Math.max(0, process.memoryUsage().heapUsed - before) / 1e6;
    return [
      ratio(`grouping ${many} letters, of which ${found.size} are copies`, grouped),
      { kind: "size", what: "heap while they are grouped", value: heap, unit: "MB" },
      ...(await lookedUp()),
    ];
  },
};

async function lookedUp(): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "bench-letters-"));
  const record = await openRecord({ folder });
  try {
    const db = record.seenBy("system");
    for (let from = 0; from < many; from += 500)
      await db.transaction().execute((tx) => keepLetters(tx, toKeep(from, from + 500)));
    const pick = (round: number) => (round * 37) % many;
    const taken = await compare(
      async (round) => {
        const print = fingerprintOf(emailOf(pick(round)));
        return print ? timed(() => findCampaignLike(db, print)) : 0;
      },
      (round) =>
        timed(() =>
          sql`select id from letters where mailbox = 'bench@office.example' and internet_message_id = ${idOf(pick(round))}`.execute(
            db,
          ),
        ),
      { rounds: 200, warmUp: 20 },
    );
    return [
      ratio("looking one letter up, median", taken),
      ratio("looking one letter up, 95th in 100", taken, 0.95),
    ];
  } finally {
    await record.close();
    rmSync(folder, { recursive: true });
  }
}

const idOf = (at: number) => `<${at}@bench.example>`;
const toKeep = (from: number, to: number): LetterToKeep[] =>
  emails.slice(from, to).flatMap((email, at) => {
    const fingerprint = fingerprintOf(email);
    const id = idOf(from + at);
    const known = { danger: false, clocked: false, receivedAt: new Date() };
    return fingerprint
      ? [
          {
            ...known,
            mailbox: "bench@office.example",
            internetMessageId: id,
            graphId: id,
            from: email.from.address,
            fingerprint,
          },
        ]
      : [];
  });
