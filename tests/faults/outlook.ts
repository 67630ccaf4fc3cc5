import { deliver } from "../../stand-ins/graph/deliver.ts";
import type { FaultPlanInput } from "../../stand-ins/graph/faults/plan.ts";
import type { Hooks } from "../../stand-ins/graph/options.ts";
import type { Mailbox } from "../../stand-ins/graph/records.ts";
import type { World } from "../../stand-ins/graph/world.ts";
import { answerKinds } from "../../core/diary/answer.ts";
import { helenMarsh, leadersOffice } from "../../stand-ins/people/people.ts";
import { letterOf, meetingOf } from "../support/post.ts";
import { dayOf, type Intended, kindOf } from "./plan.ts";

export const mailboxOf = (world: World, address: string): Mailbox => {
  const mailbox = world.mailbox(address);
  if (!mailbox) throw new Error(`there is no mailbox ${address}`);
  return mailbox;
};

/** Makes the world that the facts come from: a letter, an invitation or a day for each of `count` effects. */
export async function prepare(world: World, count: number): Promise<Intended[]> {
  const leader = mailboxOf(world, helenMarsh.address);
  const office = mailboxOf(world, leadersOffice.address);
  const intended: Intended[] = [];
  for (let n = 0; n < count; n++) {
    const kind = kindOf(n);
    const subject = `${kind} number ${n}`;
    const startAt = `${dayOf(n)}T10:00:00.000Z`;
    switch (kind) {
      case "mark":
      case "reply": {
        const letter = await letterOf(office.address, { subject, id: `<letter-${n}@resident.example>` });
        const { key, internetMessageId } = await deliver(world, office, new Uint8Array(letter.mime));
        intended.push(
          kind === "mark"
            ? { kind, n, subject, message: internetMessageId }
            : { kind, n, subject, graphId: key },
        );
        break;
      }
      case "answer": {
        const meeting = await meetingOf(leader.address, { subject, startAt: new Date(startAt) });
        await deliver(world, leader, new Uint8Array(meeting.mime));
        const answer = answerKinds[n % answerKinds.length] ?? "accept";
        intended.push({ kind, n, subject, message: meeting.id, answer });
        break;
      }
      case "mail":
        intended.push({ kind, n, subject, on: dayOf(n) });
        break;
      case "event":
        intended.push({ kind, n, subject, startAt });
    }
  }
  return intended;
}

const shares = [
  ["504-after", 0.18],
  ["reset-after", 0.18],
  ["504-before", 0.18],
  ["reset-before", 0.18],
  ["503-html", 0.18],
  ["slow", 0.06],
  ["429", 0.04],
] as const;

/** The faults of a run, `share` of all calls in all, in seconds of a clock `factor` times as fast as the machine's. */
export const faultsOf = (share: number, seed: number, factor: number): FaultPlanInput => ({
  seed,
  faults: [
    ...shares.map(([kind, part]) => ({
      kind,
      share: part * share,
      ...(kind === "429" && { retryAfter: 10 }),
      ...(kind === "slow" && { ms: Math.round(6_000 / factor) }),
    })),
    { kind: "412", share },
    // Later than the first look, sooner than the second.
    { kind: "sent-late", share: share / 3, ms: Math.round(35_000 / factor) },
    { kind: "duplicate-transaction", share: 0.5, mode: "existing" },
  ],
});

/** Counts what the service took on, whether or not the caller heard of it. */
export function countActs(): { hooks: Hooks; acts: Map<string, number> } {
  const acts = new Map<string, number>();
  const hooks: Hooks = {
    after: (call, route, reply) => {
      const act = /\/(send|accept|decline|tentativelyAccept)$/.exec(route.template)?.[1];
      if (act && reply.status === 202) {
        const on = `${act} ${call.params["message"] ?? call.params["event"] ?? ""}`;
        acts.set(on, (acts.get(on) ?? 0) + 1);
      }
      return undefined;
    },
  };
  return { hooks, acts };
}
