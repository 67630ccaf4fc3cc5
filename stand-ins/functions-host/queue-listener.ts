import type { RegisteredFunction } from "./app.ts";
import type { Clock } from "./clock.ts";
import type { Invoke } from "./invoke.ts";
import type { HostLog } from "./log.ts";
import type { Queue, QueueMessage, Queues } from "./queue.ts";
import { decode } from "./queue-encoding.ts";
import type { TypedData } from "./rpc.ts";
import type { QueueSettings } from "./settings.ts";

export interface QueueListener {
  stop: () => void;
  /** True while a message runs or could be taken. */
  isBusy: () => boolean;
}

interface Parts {
  fn: RegisteredFunction;
  name: string;
  queues: Queues;
  settings: QueueSettings;
  clock: Clock;
  invoke: Invoke;
  log: HostLog;
  /** Called whenever the listener may have fallen quiet. */
  onSettled: () => void;
}

/** The real trigger hides a message for as long as its function runs; nothing here lives longer than this. */
const hiddenWhileRunning = 7 * 86_400_000;

export function listenToQueue(parts: Parts): QueueListener {
  const { queues, name, settings, clock } = parts;
  const { batchSize, newBatchThreshold = Math.floor(batchSize / 2) } = settings;
  const queue = queues(name);
  let running = 0;
  let stopped = false;
  let cancelWake: (() => void) | undefined;

  const look = () => {
    cancelWake?.();
    cancelWake = undefined;
    if (stopped) return;
    if (running <= newBatchThreshold)
      for (const message of queue.take(batchSize, hiddenWhileRunning)) {
        running++;
        void handle(parts, queue, message).finally(() => {
          running--;
          look();
          parts.onSettled();
        });
      }
    const next = queue.nextVisibleAt();
    if (next && next > clock.now()) cancelWake = clock.wakeAt(next, look);
  };
  queue.onChange(look);
  look();
  return {
    stop: () => {
      stopped = true;
      cancelWake?.();
    },
    isBusy: () => running > 0 || (!stopped && (queue.nextVisibleAt() ?? new Date(8.64e15)) <= clock.now()),
  };
}

/** Done: the message is deleted. Failed: it is seen again later, or goes to the poison queue when it had its turns. */
async function handle(parts: Parts, queue: Queue, message: QueueMessage): Promise<void> {
  const { fn, name, queues, settings, invoke, log } = parts;
  try {
    const data = decode(message.text, settings.messageEncoding);
    await invoke({
      fn,
      data,
      metadata: metadataOf(message, data),
      reason: `New queue message detected on '${name}'.`,
    });
    queue.delete(message);
  } catch {
    // The invoker has logged why.
    if (message.dequeueCount < settings.maxDequeueCount) {
      queue.release(message, settings.visibilityTimeout);
    } else {
      log(
        "warning",
        fn.name,
        `Message has reached MaxDequeueCount of ${settings.maxDequeueCount}. Moving message to queue '${name}-poison'.`,
      );
      queues(`${name}-poison`).put(message.text);
      queue.delete(message);
    }
  }
}

/** JSON throughout, so that an id made of digits stays text. */
function metadataOf(message: QueueMessage, data: TypedData): Record<string, TypedData> {
  const said = (value: unknown): TypedData => ({ json: JSON.stringify(value) });
  return {
    QueueTrigger: data,
    Id: said(message.id),
    PopReceipt: said(message.popReceipt),
    DequeueCount: said(message.dequeueCount),
    InsertionTime: said(message.insertedAt),
    ExpirationTime: said(message.expiresAt),
    NextVisibleTime: said(message.visibleAt),
  };
}
