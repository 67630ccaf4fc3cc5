import { Cron } from "croner";
import { z } from "zod";
import type { RegisteredFunction } from "./app.ts";
import type { Clock } from "./clock.ts";
import type { TypedData } from "./rpc.ts";
import { type Environment, withSettings } from "./settings.ts";
import type { TimerStatus, TimerStatuses } from "./timer-status.ts";

export interface Timer {
  start: () => void;
  stop: () => void;
  /** Runs it now, off its schedule. */
  fire: (reason: string) => Promise<void>;
}

interface Parts {
  fn: RegisteredFunction;
  env: Environment;
  clock: Clock;
  statuses: TimerStatuses;
  run: (data: TypedData, reason: string) => Promise<unknown>;
}

const Trigger = z.object({
  schedule: z.string(),
  runOnStartup: z.boolean().default(false),
  useMonitor: z.boolean().default(true),
});

/** What .NET says for "not yet". */
const never = "0001-01-01T00:00:00";

/** NCRONTAB with seconds, in UTC, day of month AND day of week. It never overlaps itself. */
export function scheduleTimer({ fn, env, clock, statuses, run }: Parts): Timer {
  const trigger = Trigger.parse(fn.trigger);
  const schedule = withSettings(trigger.schedule, env);
  const cron = new Cron(schedule, { mode: "6-part", domAndDow: true, timezone: "UTC", paused: true });
  const nextAfter = (instant: Date) => cron.nextRun(instant) ?? undefined;
  const monitored = trigger.useMonitor && !isOftenerThanMinutely(cron, clock.now());
  let cancelWake: (() => void) | undefined;
  let stopped = true;

  const remember = (last: string) => {
    const now = clock.now();
    const next = nextAfter(now)?.toISOString() ?? never;
    if (monitored) statuses.save(fn.name, { Last: last, Next: next, LastUpdated: now.toISOString() });
  };
  const timerInfo = (isPastDue: boolean): TypedData => ({
    json: JSON.stringify({
      Schedule: { AdjustForDST: true },
      ScheduleStatus: monitored ? statuses.find(fn.name) : null,
      IsPastDue: isPastDue,
    }),
  });
  const runDue = async (isPastDue: boolean, reason: string) => {
    const at = clock.now().toISOString();
    // The log has said why it failed; the schedule goes on.
    await run(timerInfo(isPastDue), reason).catch(() => undefined);
    remember(at);
    plan();
  };
  const plan = () => {
    const next = stopped ? undefined : nextAfter(clock.now());
    cancelWake = next && clock.wakeAt(next, () => void runDue(false, "Timer fired"));
  };
  const missed = (status: TimerStatus | undefined) => status && new Date(status.Next) < clock.now();

  return {
    start() {
      stopped = false;
      const before = statuses.find(fn.name);
      if (monitored && missed(before)) void runDue(true, "Timer fired (past due)");
      else {
        if (!before) remember(never);
        if (trigger.runOnStartup) void runDue(false, "Timer fired (at start)");
        else plan();
      }
    },
    stop() {
      stopped = true;
      cancelWake?.();
    },
    fire: async (reason) => {
      await run(timerInfo(false), reason);
    },
  };
}

function isOftenerThanMinutely(cron: Cron, from: Date): boolean {
  const [first, second] = cron.nextRuns(2, from);
  return first !== undefined && second !== undefined && second.getTime() - first.getTime() < 60_000;
}
