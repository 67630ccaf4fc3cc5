import type { ClockView } from "../contract/clocks.ts";
import type { DueDates } from "../contract/shapes.ts";
import { londonDate } from "../time.ts";
import { correspondenceTypes, type TypeCode } from "../triage/types.ts";
import { type ClockHappened, clockOf, extensionRule, nextStage, ruleOf, standingLines } from "./clock.ts";
import { noteOf, sayHappened } from "./clock-lines.ts";
import { whyNothing } from "./why-not.ts";

interface Told {
  reference: string;
  version: number;
  type: TypeCode;
  receivedAt: Date;
  dates: DueDates;
  happened: readonly (ClockHappened & { by: string })[];
}

/** A case's clock as people see it, and what its type lets them do to it now. */
export function clockView({ reference, version, type, receivedAt, dates, happened }: Told): ClockView {
  const clock = clockOf(type, happened);
  const { stops = [], dayGivenBy } = ruleOf(type);
  const extension = extensionRule(type, clock);
  const next = nextStage(type, clock);
  const limit = correspondenceTypes[type].respond;
  const running = clock.respondedOn === null && clock.standing === null;
  const standing = standingLines(happened);
  const taken = new Set(happened.filter((one) => !standing.includes(one)));
  return {
    reference,
    version,
    type,
    receivedOn: clock.receivedOn ?? londonDate(receivedAt),
    dates,
    mayStopFor: running ? stops.map((rule) => ({ for: rule.for, law: rule.law })) : [],
    mayExtend:
      running && extension && limit && !clock.extension
        ? {
            most: extension.most,
            unit: limit.unit,
            reasons: [...extension.reasons],
            law: extension.law,
          }
        : null,
    mayBegin: next ? { stage: next.stage, law: next.law } : null,
    dayGivenBy: clock.respondedOn === null ? (dayGivenBy ?? null) : null,
    whyNothing: whyNothing(type),
    history: happened
      .filter(({ event }) => event.kind !== "clock-taken-back")
      .map((one) => ({
        id: one.id,
        on: one.on,
        by: one.by,
        says: sayHappened(type, one.event),
        note: noteOf(one.event),
        takenBack: taken.has(one),
      }))
      .toReversed(),
    mayTakeBack: standing.at(-1)?.id ?? null,
  };
}
