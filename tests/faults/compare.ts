import { helenMarsh, leadersOffice } from "../../stand-ins/people/people.ts";
import type { World } from "../../stand-ins/graph/world.ts";
import { loggedCategory } from "../../functions/effects/mark-message.ts";
import { transactionIdOf } from "../../functions/effects/create-event.ts";
import { mailboxOf } from "./outlook.ts";
import { factKey, type Intended } from "./plan.ts";

export interface Verdict {
  lost: string[];
  twice: string[];
}

const words = { accept: "Accepted", tentative: "Tentative", decline: "Declined" } as const;
const responses = { accept: "accepted", tentative: "tentativelyAccepted" } as const;

/** Holds Outlook and the record against what was meant: everything there, and there once. */
export function compare(
  world: World,
  intended: readonly Intended[],
  facts: ReadonlyMap<string, number>,
  acts: ReadonlyMap<string, number>,
): Verdict {
  world.settle();
  const count = countsIn(world);
  const verdict: Verdict = { lost: [], twice: [] };
  const judge = (what: string, times: number) => {
    if (times < 1) verdict.lost.push(what);
    if (times > 1) verdict.twice.push(`${what} (${times})`);
  };
  for (const one of intended) {
    judge(`the fact ${factKey(one)}`, facts.get(factKey(one)) ?? 0);
    judge(one.subject, count(one));
  }
  for (const [act, times] of acts) if (times > 1) verdict.twice.push(`asked for: ${act} (${times})`);
  for (const { address } of [helenMarsh, leadersOffice])
    for (const { isDraft, subject } of mailboxOf(world, address).messages.values())
      if (isDraft) verdict.twice.push(`a draft left behind: ${subject}`);
  return verdict;
}

/** How often each effect is in Outlook. What is there in part does not count. */
function countsIn(world: World): (one: Intended) => number {
  const leader = mailboxOf(world, helenMarsh.address);
  const office = mailboxOf(world, leadersOffice.address);
  const sent = tally(world.sent.map(({ message }) => message.subject));
  const received = tally([...leader.messages.values()].map(({ subject }) => subject));
  const events = [...leader.events.values()];
  const answered = tally(events.map(({ subject, response }) => `${response} ${subject}`));
  const here = tally(events.map(({ subject }) => subject));
  const made = tally(events.map(({ transactionId }) => transactionId ?? ""));
  const letters = new Map([...office.messages.values()].map((one) => [one.internetMessageId, one]));
  return (one) => {
    switch (one.kind) {
      case "mark": {
        const letter = letters.get(one.message);
        const linked = letter?.properties.filter(({ value }) => value.startsWith("LO-")).length ?? 0;
        const marked = letter?.categories.filter((name) => name === loggedCategory).length ?? 0;
        return linked === 1 ? marked : 0;
      }
      case "answer": {
        const told = sent(`${words[one.answer]}: ${one.subject}`);
        const stands =
          one.answer === "decline"
            ? here(one.subject) === 0
            : answered(`${responses[one.answer]} ${one.subject}`) === 1;
        return stands ? told : 0;
      }
      case "mail":
        return both(sent(one.subject), received(one.subject));
      case "reply":
        return sent(`RE: ${one.subject}`);
      case "event":
        return both(here(one.subject), made(transactionIdOf(`create-event ${one.n}`)));
    }
  };
}

/** Once in both places, or what is wrong. */
const both = (one: number, other: number): number =>
  Math.max(one, other) > 1 ? Math.max(one, other) : Math.min(one, other);

function tally(names: readonly string[]): (name: string) => number {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return (name) => counts.get(name) ?? 0;
}
