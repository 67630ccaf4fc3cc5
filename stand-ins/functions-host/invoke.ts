import { randomBytes, randomUUID } from "node:crypto";
import type { App, RegisteredFunction } from "./app.ts";
import { type HostLog, sayError } from "./log.ts";
import type { CoreInvocation, InvocationResponse, RetryContext, TypedData } from "./rpc.ts";

export interface Call {
  fn: RegisteredFunction;
  data: TypedData;
  metadata?: Record<string, TypedData>;
  reason: string;
  id?: string;
  retry?: RetryContext;
  traceParent?: string | undefined;
}

/** Runs one call and stores what it gave its output bindings. Throws what the function threw. */
export type Invoke = (call: Call) => Promise<InvocationResponse>;
export type StoreOutputs = (fn: RegisteredFunction, response: InvocationResponse) => void;

const newTraceParent = () => `00-${randomBytes(16).toString("hex")}-${randomBytes(8).toString("hex")}-01`;

export function invoker(app: App, storeOutputs: StoreOutputs, log: HostLog): Invoke {
  return async (call) => {
    const { fn, reason } = call;
    const id = call.id ?? randomUUID();
    const began = performance.now();
    const tell = (outcome: string) =>
      log(
        outcome === "Failed" ? "error" : "information",
        fn.name,
        `Executed 'Functions.${fn.name}' (${outcome}, Id=${id}, Duration=${Math.round(performance.now() - began)}ms)`,
      );
    log("information", fn.name, `Executing 'Functions.${fn.name}' (Reason='${reason}', Id=${id})`);
    try {
      const response = await runModel(app, coreInvocation(app, call, id, log), fn);
      storeOutputs(fn, response);
      tell("Succeeded");
      return response;
    } catch (thrown) {
      log("error", fn.name, sayError(thrown));
      tell("Failed");
      throw thrown;
    }
  };
}

function coreInvocation(app: App, call: Call, id: string, log: HostLog): CoreInvocation {
  const { fn, data, metadata = {}, retry, traceParent = newTraceParent() } = call;
  return {
    invocationId: id,
    request: {
      invocationId: id,
      functionId: fn.metadata.functionId ?? fn.name,
      inputData: [{ name: fn.triggerName, data }],
      triggerMetadata: metadata,
      traceContext: { traceParent, traceState: "", attributes: {} },
      ...(retry && { retryContext: retry }),
    },
    metadata: fn.metadata,
    state: undefined,
    log: (level, category, message) => {
      const entry = { level, category, message, hookData: {} };
      if (category === "user") app.runLogHooks(entry);
      log(entry.level, fn.name, entry.message);
    },
  };
}

/** The order of the real worker: arguments, hooks before, the function, hooks after, the answer. */
async function runModel(app: App, core: CoreInvocation, fn: RegisteredFunction): Promise<InvocationResponse> {
  const model = app.model.getInvocationModel(core);
  const { context, inputs } = await model.getArguments();
  const shared = { hookData: {}, invocationContext: context };

  core.state = "preInvocationHooks";
  const before = { ...shared, inputs, functionCallback: fn.callback };
  await app.runHooks("preInvocation", before);

  core.state = "invocation";
  const after: { inputs: unknown[]; result: unknown; error: unknown } & typeof shared = {
    ...shared,
    inputs: before.inputs,
    result: null,
    error: null,
  };
  try {
    after.result = await model.invokeFunction(context, before.inputs, before.functionCallback);
  } catch (thrown) {
    after.error = thrown;
  }

  core.state = "postInvocationHooks";
  await app.runHooks("postInvocation", after);
  if (after.error) throw after.error;
  return model.getResponse(context, after.result);
}
