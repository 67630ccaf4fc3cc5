import { randomBytes, randomUUID } from "node:crypto";
import type { Clock } from "./clock.ts";

export interface QueueMessage {
  id: string;
  popReceipt: string;
  /** As stored: in base64 when host.json says so. */
  text: string;
  dequeueCount: number;
  insertedAt: Date;
  expiresAt: Date;
  visibleAt: Date;
}

/** One storage queue, in memory. A message taken is hidden until it is deleted or its time is up. */
export interface Queue {
  put: (text: string) => void;
  take: (count: number, hiddenForMs: number) => QueueMessage[];
  delete: (message: QueueMessage) => void;
  /** Puts a taken message back, to be seen again after `hiddenForMs`. */
  release: (message: QueueMessage, hiddenForMs: number) => void;
  size: () => number;
  /** When the next message can be taken; nothing for an empty queue. */
  nextVisibleAt: () => Date | undefined;
  /** Called after every change. */
  onChange: (listener: () => void) => void;
}

// https://learn.microsoft.com/rest/api/storageservices/put-message
const timeToLive = 7 * 86_400_000;
const largestMessage = 65_536;

export function openQueue(name: string, clock: Clock): Queue {
  const messages = new Map<string, QueueMessage>();
  const listeners: (() => void)[] = [];
  const changed = () => listeners.forEach((listener) => listener());
  const after = (ms: number) => new Date(clock.now().getTime() + ms);
  const receipt = () => randomBytes(12).toString("base64");
  const live = () => {
    for (const message of messages.values())
      if (message.expiresAt <= clock.now()) messages.delete(message.id);
    return [...messages.values()];
  };

  return {
    put(text) {
      const bytes = Buffer.byteLength(text);
      if (bytes > largestMessage)
        throw new Error(
          `RequestBodyTooLarge: ${bytes} bytes; a message of "${name}" may have ${largestMessage}.`,
        );
      const now = clock.now();
      const id = randomUUID();
      const made = { id, popReceipt: receipt(), text, dequeueCount: 0, insertedAt: now, visibleAt: now };
      messages.set(id, { ...made, expiresAt: after(timeToLive) });
      changed();
    },
    take(count, hiddenForMs) {
      const visible = live().filter(({ visibleAt }) => visibleAt <= clock.now());
      return visible.slice(0, count).map((message) => {
        message.dequeueCount++;
        message.popReceipt = receipt();
        message.visibleAt = after(hiddenForMs);
        return { ...message };
      });
    },
    delete(message) {
      messages.delete(message.id);
      changed();
    },
    release(message, hiddenForMs) {
      const kept = messages.get(message.id);
      if (kept) kept.visibleAt = after(hiddenForMs);
      changed();
    },
    size: () => live().length,
    nextVisibleAt: () =>
      live()
        .map(({ visibleAt }) => visibleAt)
        .sort((one, other) => one.getTime() - other.getTime())[0],
    onChange: (listener) => void listeners.push(listener),
  };
}

export type Queues = (name: string) => Queue;

/** A storage account's queues, made when first named. */
export function openQueues(clock: Clock): Queues {
  const queues = new Map<string, Queue>();
  return (name) => {
    const key = name.toLowerCase();
    const queue = queues.get(key) ?? openQueue(key, clock);
    queues.set(key, queue);
    return queue;
  };
}
