import { setTimeout as pause } from "node:timers/promises";
import { idsOf, LostConnection, type ErrorIds } from "../errors.ts";
import type { Call, Reply } from "../call.ts";
import type { Route } from "../router.ts";
import { conflict, gatewayTimeout, tooManyRequests, unavailable } from "./fault-answers.ts";
import { Limits } from "./limits.ts";
import { type Fault, type FaultKind, FaultPlan, type FaultPlanInput } from "./plan.ts";
import { seeded } from "./seeded.ts";

/** The application id of the invented Outlook: its pages are not meant to suffer unless they are named. */
export const outlooksOwnApp = "92c4d5f7-c082-43e6-8739-be50f26c8015";

interface Armed {
  fault: Fault;
  random: () => number;
  struck: number;
}

/** Spreads the seeds of faults that stand side by side. */
const apart = 0x9e37_79b9;
const sends = /\/(send|sendMail|reply|replyAll|forward)$/;

function fits(
  { method, route, filter, mailbox, app, kind }: Fault,
  call: Call,
  { template, ...rest }: Route,
): boolean {
  if (app === undefined ? call.caller.appId === outlooksOwnApp : app !== call.caller.appId) return false;
  if (method !== undefined && method !== rest.method) return false;
  if (route !== undefined && !template.endsWith(route)) return false;
  if (filter !== undefined && !call.query.get("filter")?.includes(filter)) return false;
  if (mailbox !== undefined && call.mailbox?.address !== mailbox) return false;
  if (kind === "412") return call.headers["if-match"] !== undefined && rest.method !== "GET";
  if (kind === "sent-late") return sends.test(template);
  if (kind === "duplicate-transaction") return rest.method === "POST" && template.endsWith("/events");
  return true;
}

/** What goes wrong between a caller and the service, as planned and, with the same seed, in the same way again. */
export class Faults {
  #plan: FaultPlan;
  #armed: Armed[] = [];
  #limits: Limits;
  readonly #closing: AbortSignal;

  constructor(plan: FaultPlanInput, closing: AbortSignal) {
    this.#closing = closing;
    this.#plan = FaultPlan.parse(plan);
    this.#limits = new Limits(this.#plan.limits);
    this.set(this.#plan);
  }

  set(plan: FaultPlan): void {
    this.#plan = plan;
    this.#limits = new Limits(plan.limits);
    this.#armed = plan.faults.map((fault, place) => ({
      fault,
      random: seeded(plan.seed + place * apart),
      struck: 0,
    }));
  }

  /** The plan, and how often each fault has struck. */
  shown(): unknown {
    const faults = this.#armed.map(({ fault, struck }) => ({ ...fault, struck }));
    return { ...this.#plan, faults };
  }

  #strikes(call: Call, route: Route): Armed[] {
    const struck = this.#armed.filter(
      (one) =>
        fits(one.fault, call, route) &&
        one.struck < (one.fault.count ?? Infinity) &&
        one.random() < one.fault.share,
    );
    for (const one of struck) one.struck += 1;
    return struck;
  }

  /** Lets an operation happen as the plan has it: whole, late, refused, or done without an answer. */
  async around(call: Call, route: Route, operate: () => Promise<Reply>): Promise<Reply> {
    const { appId } = call.caller;
    if (appId === outlooksOwnApp && this.#armed.every(({ fault }) => fault.app !== appId)) return operate();
    const now = call.world.now();
    const ids = idsOf(call.headers, now);
    const who = `${appId} ${call.mailbox?.address ?? ""}`;
    const limits = this.#limits;
    const refused = limits.enter(who, now.getTime(), ids);
    try {
      if (refused) return { ...refused, fault: "limit" };
      const struck = this.#strikes(call, route);
      const found = (kind: FaultKind) => struck.find(({ fault }) => fault.kind === kind)?.fault;
      const slow = found("slow");
      if (slow) await pause(slow.ms ?? 1000, undefined, { signal: this.#closing });
      const late = found("sent-late");
      if (late) call.transportMs = late.ms ?? 30_000;
      const duplicate = found("duplicate-transaction");
      if (duplicate) call.duplicateTransaction = duplicate.mode ?? "conflict";
      const throttled = found("429");
      if (throttled) limits.penalise(who, now.getTime(), throttled.retryAfter ?? 10);
      const answering = struck.find(({ fault }) => isAnswer(fault.kind));
      if (answering) return await instead(answering, ids, operate);
      return await operate();
    } finally {
      limits.leave(who);
    }
  }
}

const isAnswer = (kind: FaultKind): boolean =>
  kind !== "slow" && kind !== "sent-late" && kind !== "duplicate-transaction";

async function instead(
  { fault, random }: Armed,
  ids: ErrorIds,
  operate: () => Promise<Reply>,
): Promise<Reply> {
  const { kind, retryAfter } = fault;
  if (kind.endsWith("-after")) await operate();
  if (kind.startsWith("reset-")) throw new LostConnection(kind);
  if (kind.startsWith("504-")) return { ...gatewayTimeout(ids), fault: kind };
  if (kind === "429") return { ...tooManyRequests(ids, retryAfter ?? 10), fault: kind };
  if (kind === "412") return { ...conflict(ids), fault: kind };
  return { ...unavailable(retryAfter ?? (random() < 0.5 ? 5 : undefined)), fault: kind };
}
