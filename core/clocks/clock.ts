import type { ClockEvent } from "../contract/clocks.ts";
import type { ClockStop } from "../deadlines/clock-stops.ts";
import type { Span } from "../deadlines/count.ts";
import type { LondonDate } from "../time.ts";
import { correspondenceTypes, type CorrespondenceType, type TypeCode } from "../triage/types.ts";
import { type ClockRule, clockRules, type ExtensionRule, type StageRule, type StopRule } from "./rules.ts";

/** What happened to a clock, and on which London day. */
export interface ClockHappened {
  id: number;
  on: LondonDate;
  event: ClockEvent;
}

type Extended = Extract<ClockEvent, { kind: "clock-extended" }>;

export interface Stop {
  from: LondonDate;
  /** Null while it lasts. */
  to: LondonDate | null;
  rule: StopRule;
}

/** A case's clock as everything that happened has left it. */
export interface Clock {
  /** The day of receipt as a person has corrected it. */
  receivedOn: LondonDate | null;
  stops: readonly Stop[];
  /** The stop that lasts, if the clock stands still. */
  standing: Stop | null;
  extension: { on: LondonDate; event: Extended } | null;
  given: { on: LondonDate; dueOn: LondonDate } | null;
  /** The further stage that began last, and when. */
  stage: { on: LondonDate; rule: StageRule } | null;
  acknowledgedOn: LondonDate | null;
  respondedOn: LondonDate | null;
}

export const untouched: Clock = {
  receivedOn: null,
  stops: [],
  standing: null,
  extension: null,
  given: null,
  stage: null,
  acknowledgedOn: null,
  respondedOn: null,
};

export const ruleOf = (type: TypeCode): ClockRule => clockRules[type] ?? {};

/** What still counts: lines that were taken back, and their taking back, are left out. */
export function standingLines<H extends ClockHappened>(happened: readonly H[]): H[] {
  const taken = new Set(
    happened.flatMap(({ event }) => (event.kind === "clock-taken-back" ? [event.event] : [])),
  );
  return happened.filter(({ id, event }) => event.kind !== "clock-taken-back" && !taken.has(id));
}

export const clockOf = (type: TypeCode, happened: readonly ClockHappened[]): Clock =>
  standingLines(happened).reduce((clock, one) => after(type, clock, one), untouched);

function after(type: TypeCode, clock: Clock, { on, event }: ClockHappened): Clock {
  switch (event.kind) {
    case "clock-stopped": {
      const rule = ruleOf(type).stops?.find((one) => one.for === event.for);
      // A case that was filed anew under a type that knows no such stop.
      if (!rule) return clock;
      const standing = { from: on, to: null, rule };
      return { ...clock, standing, stops: [...clock.stops, standing] };
    }
    case "clock-started": {
      if (clock.standing?.rule.for !== event.for) return clock;
      return {
        ...clock,
        standing: null,
        stops: [...clock.stops.slice(0, -1), { ...clock.standing, to: on }],
      };
    }
    case "clock-extended":
      return fits(type, clock, event) ? { ...clock, extension: { on, event } } : clock;
    case "stage-begun": {
      const rule = ruleOf(type).stages?.find(({ stage }) => stage === event.stage);
      // A limit of its own: what happened to the clock of the stage before counts no more.
      return rule ? { ...untouched, ...kept(clock, rule), stage: { on, rule } } : clock;
    }
    case "date-given":
      return ruleOf(type).dayGivenBy === undefined ? clock : { ...clock, given: { on, dueOn: event.dueOn } };
    case "acknowledged":
      return { ...clock, acknowledgedOn: on };
    case "responded":
      return { ...clock, respondedOn: on };
    case "receipt-corrected":
      return { ...clock, receivedOn: event.receivedOn };
    default:
      return clock;
  }
}

/** A stage with a day of its own to acknowledge it has yet to be acknowledged. */
const kept = ({ receivedOn, acknowledgedOn }: Clock, { acknowledge }: StageRule) => ({
  receivedOn,
  acknowledgedOn: acknowledge ? null : acknowledgedOn,
});

/** An extension that was told for a case while it was of another type counts only where this one knows its like. */
function fits(type: TypeCode, clock: Clock, { by, reason, unit }: Extended): boolean {
  const rule = extensionRule(type, clock);
  return (
    rule !== undefined &&
    by <= rule.most &&
    rule.reasons.includes(reason) &&
    (unit === undefined || unit === unitOf(type, clock))
  );
}

/** What the limit that runs is counted in. */
export const unitOf = (type: TypeCode, { stage }: Pick<Clock, "stage">): Span["unit"] | undefined => {
  const { respond }: CorrespondenceType = correspondenceTypes[type];
  return stage ? stage.rule.limit.unit : respond?.unit;
};

/** What changes anything of a clock of this type; the rest stays in the history alone. */
export function countingLines<H extends ClockHappened>(type: TypeCode, happened: readonly H[]): H[] {
  let clock = untouched;
  return standingLines(happened).filter((one) => {
    const before = clock;
    clock = after(type, clock, one);
    return clock !== before;
  });
}

/** How the limit that runs may be extended. */
export const extensionRule = (type: TypeCode, { stage }: Pick<Clock, "stage">): ExtensionRule | undefined =>
  stage ? stage.rule.extension : ruleOf(type).extension;

/** The stage that may begin next; undefined when there is none. */
export function nextStage(type: TypeCode, { stage }: Pick<Clock, "stage">): StageRule | undefined {
  const { stages = [] } = ruleOf(type);
  return stages[stage ? stages.indexOf(stage.rule) + 1 : 0];
}

const effectOf = ({ rule, from }: Stop): Pick<StopRule, "effect" | "law"> =>
  rule.before && from < rule.before.day ? rule.before : rule;

export const lawOf = (stop: Stop): string => effectOf(stop).law;
export const restarts = (stop: Stop): boolean => effectOf(stop).effect === "restart";

/** The stops that are over, as the count takes them; an answer ends one that lasts. */
export const endedStops = ({ stops, respondedOn }: Clock): ClockStop[] =>
  stops.flatMap((stop) => {
    const to = stop.to ?? respondedOn;
    return to === null ? [] : [{ from: stop.from, to, effect: effectOf(stop).effect, for: stop.rule.for }];
  });
