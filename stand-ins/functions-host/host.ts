import path from "node:path";
import { adminAnswerer } from "./admin.ts";
import { loadApp } from "./app.ts";
import { queueListenersOf, queueOutputs, timersOf } from "./background.ts";
import { type Clock, systemClock, waitAtMost } from "./clock.ts";
import { httpAnswerer } from "./http.ts";
import { type Invoke, invoker } from "./invoke.ts";
import { type HostKeys, hostKeys } from "./keys.ts";
import { consoleLog, type HostLog } from "./log.ts";
import { openQueues } from "./queue.ts";
import { listen, openServer } from "./server.ts";
import { type Environment, readSettings } from "./settings.ts";
import { openTimerStatuses } from "./timer-status.ts";

export interface HostOptions {
  /** The app's entry file. */
  bundle: string;
  /** 0 for any free one. */
  port: number;
  hostJson?: string | undefined;
  /** Where the timers' last runs are kept between starts; in memory when left out. */
  timerFile?: string | undefined;
  clock?: Clock;
  /** App settings: process.env when left out. */
  env?: Environment;
  log?: HostLog;
}

export interface Host {
  url: string;
  keys: HostKeys;
  functionNames: string[];
  /** Runs a timer or queue function now, and answers when it has finished. Throws what it threw. */
  invoke: (name: string, input?: unknown) => Promise<void>;
  /** Resolves when no queue has a message that could be taken now, and none is being worked on. */
  drainQueues: () => Promise<void>;
  /** Takes no more work, waits up to ten seconds for what is under way, runs the app's terminate hooks. */
  close: () => Promise<void>;
}

const patience = 10_000;

/** Runs an Azure Functions app as Azure's host does, on 127.0.0.1. */
export async function startHost(options: HostOptions): Promise<Host> {
  const { bundle, port, hostJson, timerFile } = options;
  const { clock = systemClock, env = process.env, log = consoleLog } = options;
  const settings = await readSettings(hostJson, env);
  const app = await loadApp(path.resolve(bundle), log);
  const keys = hostKeys(env);
  const queues = openQueues(clock);
  const statuses = openTimerStatuses(timerFile);

  const underWay = new Set<Promise<unknown>>();
  const track = (work: Promise<unknown>) => {
    underWay.add(work);
    void work.catch(() => undefined).finally(() => underWay.delete(work));
  };
  const invokeOnce = invoker(app, queueOutputs(queues, env, settings.queues), log);
  const invoke: Invoke = (call) => {
    const run = invokeOnce(call);
    track(run);
    return run;
  };

  let quietWaiters: (() => void)[] = [];
  const areQueuesBusy = () => listeners.some((listener) => listener.isBusy());
  const tellQuiet = () => {
    if (areQueuesBusy()) return;
    quietWaiters.forEach((done) => done());
    quietWaiters = [];
  };
  const parts = { app, env, clock, log, invoke };
  const timers = timersOf(parts, statuses);
  const listeners = queueListenersOf(parts, queues, settings.queues, tellQuiet);

  const startByHand = (name: string, input: unknown): Promise<void> | undefined => {
    const reason = "This function was programmatically called via the host APIs.";
    const fn = app.functions.get(name);
    const timer = timers.get(name);
    if (timer) return timer.fire(reason);
    if (!fn || fn.trigger.type.toLowerCase() === "httptrigger") return undefined;
    const string = typeof input === "string" ? input : JSON.stringify(input ?? "");
    return invoke({ fn, data: { string }, reason }).then(() => undefined);
  };

  const server = openServer({
    http: httpAnswerer(app, settings, keys, invoke),
    admin: adminAnswerer(keys, startByHand),
    log,
    onCall: track,
  });
  const url = await listen(server, port);
  for (const timer of timers.values()) timer.start();

  let closing: Promise<void> | undefined;
  const closeNow = async () => {
    for (const timer of timers.values()) timer.stop();
    for (const listener of listeners) listener.stop();
    const closed = new Promise((done) => server.close(done));
    server.closeIdleConnections();
    await waitAtMost(clock, patience, Promise.allSettled(underWay));
    await app.runHooks("appTerminate", { hookData: {} });
    server.closeAllConnections();
    await closed;
    await statuses.settled();
  };

  return {
    url,
    keys,
    functionNames: [...app.functions.keys()],
    invoke: async (name, input) => {
      const run = startByHand(name, input);
      if (!run) throw new Error(`There is no timer or queue function "${name}".`);
      await run;
    },
    drainQueues: () =>
      areQueuesBusy() ? new Promise<void>((done) => void quietWaiters.push(done)) : Promise.resolve(),
    close: () => (closing ??= closeNow()),
  };
}
