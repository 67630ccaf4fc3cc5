import { readFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { Problem } from "../../core/problem.ts";
import { carryOut } from "../../functions/effects/carry-out.ts";
import { connectGraph } from "../../functions/graph/connect.ts";
import { GraphFailure } from "../../functions/graph/failure.ts";
import { graphToken } from "../../functions/graph/token.ts";
import { mendEffect } from "../../functions/jobs/effects/mend-effect.ts";
import { openOffice, type StaffedOffice } from "../../functions/office.ts";
import { readSettings } from "../../functions/settings.ts";
import { countEffects } from "../../functions/store/effects.ts";
import { restsIn } from "../../functions/store/rests.ts";
import { findOpenEffects } from "../../functions/store/tray.ts";
import { ruthCalloway } from "../../stand-ins/people/people.ts";
import { liveBy } from "./clock.ts";
import { countFacts, writeFact } from "./facts.ts";
import { factKey, type Intended, Orders, type Status } from "./plan.ts";

// A drain process: writes facts while it carries out effects, until it is killed or told to end.
const orders = Orders.parse(JSON.parse(await readFile(process.argv[2] ?? "", "utf8")));
liveBy(orders.clock);
const lanes = Number(process.argv[3] ?? 1);
const settings = readSettings(orders.settings);
const opened = await openOffice(settings);
// The product's twenty seconds by this clock, and no less than a busy machine needs.
const patience = Math.round(Math.max(20_000 / orders.clock.factor, 1500));
const graph = connectGraph({
  url: settings.graph.url,
  token: graphToken(settings),
  patience,
  rests: restsIn(opened.at(new Date(Date.now())).db),
});
const office = (): StaffedOffice => ({
  ...opened.at(new Date(Date.now())),
  graph,
  log: () => {},
  user: ruthCalloway,
});

let ending = false;
let helped = 0;
let recorded = new Map<string, number>();

async function drain(): Promise<void> {
  while (!ending) {
    if ((await carryOut(office(), { limit: 3 })) === 0) await pause(200);
  }
}

const shuffled = <T>(list: T[]): T[] =>
  list
    .map((one) => ({ one, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);

async function write(): Promise<void> {
  while (!ending) {
    recorded = await countFacts(office().db);
    const goal = Number(await readFile(orders.goalFile, "utf8"));
    const wanted = orders.intended.slice(0, goal).filter((one) => !recorded.has(factKey(one)));
    if (wanted.length === 0) await pause(200);
    for (const one of shuffled(wanted).slice(0, 20)) if (!ending) await writeOne(one);
  }
}

/** Outlook’s troubles reach the person at the pane, who tries again. */
async function writeOne(intended: Intended): Promise<void> {
  try {
    await writeFact(intended, office());
  } catch (error) {
    if (!(error instanceof Problem)) console.error("bug", error);
    // A person tries again after a while, not at once.
    if (error instanceof GraphFailure && error.kind === "busy")
      await pause(((error.retryAfterSeconds ?? 5) * 1000) / orders.clock.factor + Math.random() * 200);
  }
}

/** What was given up stands before a person, who retries it. */
async function help(): Promise<void> {
  while (!ending) {
    await pause(500);
    const failed = (await findOpenEffects(office(), 100)).filter(({ progress }) => progress.failedAt);
    for (const { id, kind, progress } of failed) {
      console.error(`failed ${kind} ${id}: ${progress.problem ?? ""}`);
      await mendEffect({ id, how: "retry", reason: "Microsoft 365 is back." }, office()).catch(
        () => undefined,
      );
      helped++;
    }
  }
}

async function tell(): Promise<void> {
  while (!ending) {
    const { waiting, failed } = await countEffects(office());
    const status: Status = { facts: recorded.size, open: waiting + failed, failed, helped };
    console.log(JSON.stringify(status));
    await pause(300);
  }
}

process.on("SIGTERM", () => (ending = true));
const each = (count: number, lane: () => Promise<void>) => Array.from({ length: count }, lane);
await Promise.all([help(), tell(), ...each(Math.ceil(lanes / 2), write), ...each(lanes, drain)]);
await opened.close();
process.exit(0);
