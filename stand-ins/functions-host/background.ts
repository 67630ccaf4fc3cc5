import { z } from "zod";
import type { App, RegisteredFunction } from "./app.ts";
import type { Clock } from "./clock.ts";
import type { Invoke } from "./invoke.ts";
import type { HostLog } from "./log.ts";
import { listenToQueue, type QueueListener } from "./queue-listener.ts";
import { encode, messagesFor } from "./queue-encoding.ts";
import type { Queues } from "./queue.ts";
import { invokeWithRetry } from "./retry.ts";
import type { InvocationResponse, TypedData } from "./rpc.ts";
import { type Environment, type QueueSettings, withSettings } from "./settings.ts";
import { scheduleTimer, type Timer } from "./timer.ts";
import type { TimerStatuses } from "./timer-status.ts";

interface Parts {
  app: App;
  env: Environment;
  clock: Clock;
  log: HostLog;
  invoke: Invoke;
}

const isTrigger = (type: string) => (fn: RegisteredFunction) => fn.trigger.type.toLowerCase() === type;
const QueueBinding = z.object({ queueName: z.string() });
const queueName = (binding: unknown, env: Environment) =>
  withSettings(QueueBinding.parse(binding).queueName, env).toLowerCase();

export function timersOf({ app, env, clock, invoke }: Parts, statuses: TimerStatuses): Map<string, Timer> {
  const timed = [...app.functions.values()].filter(isTrigger("timertrigger"));
  return new Map(
    timed.map((fn) => {
      const run = (data: TypedData, reason: string) => invokeWithRetry(invoke, clock, { fn, data, reason });
      return [fn.name, scheduleTimer({ fn, env, clock, statuses, run })];
    }),
  );
}

/** `retry` is not for these: host.json says when a message that failed comes again. */
export function queueListenersOf(
  { app, env, clock, log, invoke }: Parts,
  queues: Queues,
  settings: QueueSettings,
  onSettled: () => void,
): QueueListener[] {
  return [...app.functions.values()].filter(isTrigger("queuetrigger")).map((fn) => {
    const name = queueName(fn.trigger, env);
    return listenToQueue({ fn, name, queues, settings, clock, invoke, log, onSettled });
  });
}

/** Puts what a function gave its queue outputs on those queues, its return value among them. */
export function queueOutputs(queues: Queues, env: Environment, settings: QueueSettings) {
  return ({ metadata }: RegisteredFunction, { outputData = [], returnValue }: InvocationResponse): void => {
    const outputs = [...outputData, ...(returnValue ? [{ name: "$return", data: returnValue }] : [])];
    for (const { name, data } of outputs) {
      const binding = metadata.bindings[name];
      if (binding?.type.toLowerCase() !== "queue") continue;
      const queue = queues(queueName(binding, env));
      for (const message of messagesFor(data)) queue.put(encode(message, settings.messageEncoding));
    }
  };
}
