import { rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { seeded } from "../../stand-ins/graph/faults/seeded.ts";
import { startOutside } from "../../stand-ins/outside.ts";
import { emptyWorld } from "../../stand-ins/people/empty-world.ts";
import { localCertificate } from "../../stand-ins/tls.ts";
import { newClock, nowOf } from "./clock.ts";
import { compare, type Verdict } from "./compare.ts";
import { buildDrain, type Drain, startDrain } from "./drains.ts";
import { countActs, faultsOf, prepare } from "./outlook.ts";
import type { Orders } from "./plan.ts";
import { makeRecord } from "./record.ts";

export interface FaultRun {
  effects: number;
  kills: number;
  /** Percent of Graph's calls. */
  faults: number;
  seed: number;
  /** A PostgreSQL server; without one the record is embedded. */
  server: string | undefined;
  /** How much faster than the machine's its clock runs. */
  clock: number;
  say?: (line: string) => void;
}

export interface Outcome extends Verdict {
  kills: number;
  seconds: number;
  /** Effects that were given up and that a person had tried again. */
  helped: number;
  calls: number;
  struck: number;
  complaints: string[];
}

/** Facts are written and effects carried out by processes that are killed at random, before a Graph that fails. */
export async function runFaults(run: FaultRun): Promise<Outcome> {
  const began = Date.now();
  const folder = path.resolve(".cache/faults", `${process.pid}-${run.seed}`);
  await rm(folder, { recursive: true, force: true });
  const tls = await localCertificate();
  const clock = newClock(run.clock);
  const world = emptyWorld();
  world.now = () => new Date(nowOf(clock));
  world.quirks.transportMs = Math.round(6_000 / run.clock);
  const { hooks, acts } = countActs();
  const outside = await startOutside({ tls, world, port: 0, hooks });
  const [program, record, intended] = await Promise.all([
    buildDrain(folder),
    makeRecord(folder, run.server),
    prepare(world, run.effects),
  ]);
  const ordersFile = path.join(folder, "orders.json");
  const goalFile = path.join(folder, "goal");
  const orders: Orders = {
    settings: { ...outside.settings, ...record.settings },
    clock,
    goalFile,
    intended,
  };
  await writeFile(ordersFile, JSON.stringify(orders));
  await setFaults(outside.graph.url, faultsOf(run.faults / 100, run.seed, run.clock));

  const complaints: string[] = [];
  const start = () =>
    startDrain({
      program,
      ordersFile,
      lanes: run.server ? 2 : 5,
      certificate: tls.certFile,
      complain: (line) => {
        complaints.push(line);
        run.say?.(line);
      },
    });
  const setGoal = (kills: number) =>
    writeFile(goalFile, String(Math.ceil(run.effects * (run.kills ? 0.2 + (0.8 * kills) / run.kills : 1))));
  await setGoal(0);
  const drains = Array.from({ length: run.server ? 4 : 1 }, start);
  try {
    const kills = await killAtRandom(run, drains, start, setGoal, () => outside.graph.requests.length);
    await finish(drains, run);
    const helped = drains.reduce((sum, { status }) => sum + (status?.helped ?? 0), 0);
    await Promise.all(drains.map((drain) => drain.end()));
    const verdict = compare(world, intended, await record.facts(), acts);
    const struck = outside.graph.requests.filter(({ fault }) => fault).length;
    return {
      ...verdict,
      kills,
      helped,
      complaints,
      calls: outside.graph.requests.length,
      struck,
      seconds: Math.round((Date.now() - began) / 1000),
    };
  } finally {
    await Promise.all(drains.map((drain) => drain.kill()));
    await outside.close();
    await record.drop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** About what an effect asks of Graph while the killing lasts: the kills fall all over a run. */
const callsEach = 5;

/** Kills a process in the midst of its work and starts another, until there have been enough; more is to do after each. */
async function killAtRandom(
  { effects, kills, seed, say }: FaultRun,
  drains: Drain[],
  start: () => Drain,
  setGoal: (kills: number) => Promise<void>,
  calls: () => number,
): Promise<number> {
  const random = seeded(seed);
  const share = (effects * callsEach) / Math.max(kills, 1);
  for (let done = 0; done < kills; done++) {
    const place = Math.floor(random() * drains.length);
    const drain = await ready(drains, place);
    const until = calls() + random() * 2 * share;
    const patience = Date.now() + 5_000;
    while (calls() < until && Date.now() < patience) await pause(5);
    await drain.kill();
    drains[place] = start();
    await setGoal(done + 1);
    if (say && (done + 1) % 10 === 0) say(`${done + 1} kills: ${JSON.stringify(drain.status)}`);
  }
  return kills;
}

async function ready(drains: readonly Drain[], place: number): Promise<Drain> {
  for (;;) {
    const drain = drains[place];
    if (!drain || drain.dead) throw new Error("a drain process ended by itself");
    if (drain.status) return drain;
    await pause(20);
  }
}

async function finish(drains: readonly Drain[], { effects, say }: FaultRun): Promise<void> {
  for (let turn = 0; ; turn++) {
    const { status } = await ready(drains, 0);
    if (status && status.facts >= effects && status.open === 0) return;
    if (say && turn % 15 === 0) say(JSON.stringify(status));
    await pause(200);
  }
}

async function setFaults(url: string, plan: object): Promise<void> {
  const answer = await fetch(`${url}/admin/faults`, { method: "POST", body: JSON.stringify(plan) });
  if (!answer.ok) throw new Error(`the faults were not taken: ${await answer.text()}`);
}
