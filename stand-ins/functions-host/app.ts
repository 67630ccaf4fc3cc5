import Module from "node:module";
import { pathToFileURL } from "node:url";
import type { HostLog } from "./log.ts";
import type { Binding, FunctionCallback, FunctionMetadata, Level, ProgrammingModel } from "./rpc.ts";

export interface RegisteredFunction {
  name: string;
  metadata: FunctionMetadata;
  callback: FunctionCallback;
  triggerName: string;
  trigger: Binding;
}

export interface App {
  model: ProgrammingModel;
  functions: ReadonlyMap<string, RegisteredFunction>;
  /** Where the library itself listens, when the app asked for HTTP streaming. */
  httpUri: string | undefined;
  runHooks(name: HookName, context: object): Promise<void>;
  runLogHooks(context: { level: Level; message: string }): void;
}

const hookNames = ["preInvocation", "postInvocation", "appStart", "appTerminate", "log"] as const;
export type HookName = (typeof hookNames)[number];
type HookCallback = (context: object) => unknown;

class Disposable {
  readonly dispose: () => void;
  constructor(dispose: () => void) {
    this.dispose = dispose;
  }
}

let newestCoreApi: object | undefined;
let loads = 0;
let lastLoad: Promise<unknown> = Promise.resolve();

/** The library finds its host by `require("@azure/functions-core")`, a module that exists only inside Azure. */
function supplyCoreApi(): void {
  // oxlint-disable-next-line typescript/unbound-method -- called below with the module that requires
  const ordinary = Module.prototype.require;
  const supplied = function (this: Module, id: string): unknown {
    return id === "@azure/functions-core" ? newestCoreApi : ordinary.call(this, id);
  };
  // The cast drops the extra properties of NodeJS.Require, which a prototype's method does not have.
  Module.prototype.require = supplied as typeof ordinary;
}

/**
 * Loads an app and runs its start hooks. A bundle carries its own copy of the library, so each load is a fresh app;
 * an unbundled app shares the library, and its process can hold that one app only.
 */
export function loadApp(bundle: string, log: HostLog): Promise<App> {
  const load = lastLoad.then(() => loadNow(bundle, log));
  lastLoad = load.catch(() => undefined);
  return load;
}

async function loadNow(bundle: string, log: HostLog): Promise<App> {
  let model: ProgrammingModel | undefined;
  let started = false;
  const functions = new Map<string, RegisteredFunction>();
  const hooks = new Map<HookName, Set<HookCallback>>(hookNames.map((name) => [name, new Set()]));
  const hooksOf = (name: HookName) => [...(hooks.get(name) ?? [])];

  newestCoreApi = {
    version: "3.12.0",
    hostVersion: "4.1000.0",
    Disposable,
    log: (level: Level, _category: string, message: string) => log(level, "Host", message),
    setProgrammingModel: (given: ProgrammingModel) => {
      model = given;
    },
    getProgrammingModel: () => model,
    registerHook: (name: HookName, callback: HookCallback) => {
      const callbacks = hooks.get(name);
      if (!callbacks) throw new RangeError(`Unrecognized hook "${name}"`);
      callbacks.add(callback);
      return new Disposable(() => callbacks.delete(callback));
    },
    registerFunction: (metadata: FunctionMetadata, callback: FunctionCallback) => {
      if (started) throw new Error("A function can only be registered during app startup.");
      if (functions.has(metadata.name))
        throw new Error(`A function named "${metadata.name}" has already been registered.`);
      functions.set(metadata.name, registered(metadata, callback));
      return new Disposable(() => functions.delete(metadata.name));
    },
  };
  if (loads++ === 0) supplyCoreApi();
  await import(/* @vite-ignore */ `${pathToFileURL(bundle).href}?load=${loads}`);
  if (!model) throw new Error(`${bundle} registered nothing with @azure/functions.`);

  const app: Omit<App, "httpUri"> = {
    model,
    functions,
    runHooks: async (name, context) => {
      for (const hook of hooksOf(name)) await hook(context);
    },
    runLogHooks: (context) => {
      for (const hook of hooksOf("log")) hook(context);
    },
  };
  await app.runHooks("appStart", { hookData: {} });
  started = true;
  const capabilities = await model.getCapabilities?.({});
  return { ...app, httpUri: capabilities?.["HttpUri"] };
}

function registered(metadata: FunctionMetadata, callback: FunctionCallback): RegisteredFunction {
  const found = Object.entries(metadata.bindings).find(([, binding]) => /trigger$/i.test(binding.type));
  if (!found) throw new Error(`The function "${metadata.name}" has no trigger.`);
  const [triggerName, trigger] = found;
  return { name: metadata.name, metadata, callback, triggerName, trigger };
}
