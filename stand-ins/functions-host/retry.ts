import { type Clock, pause } from "./clock.ts";
import type { Call, Invoke } from "./invoke.ts";
import type { InvocationResponse, RetryOptions } from "./rpc.ts";

/** Calls a function as often as its own `retry` option allows. */
export async function invokeWithRetry(
  invoke: Invoke,
  clock: Clock,
  call: Omit<Call, "retry">,
): Promise<InvocationResponse> {
  const options = call.fn.metadata.retryOptions;
  if (!options) return invoke(call);
  const maxRetryCount = options.maxRetryCount ?? 0;
  let exception: { message: string } | undefined;
  for (let retryCount = 0; ; retryCount++) {
    try {
      return await invoke(
        exception ? { ...call, retry: { retryCount, maxRetryCount, exception } } : { ...call },
      );
    } catch (thrown) {
      if (maxRetryCount !== -1 && retryCount >= maxRetryCount) throw thrown;
      exception = { message: thrown instanceof Error ? thrown.message : String(thrown) };
      await pause(clock, retryDelay(options, retryCount + 1));
    }
  }
}

/** Milliseconds before the nth retry, without the jitter Azure adds. */
export function retryDelay(options: RetryOptions, retry: number): number {
  const seconds =
    options.retryStrategy === "exponentialBackoff"
      ? Math.min(
          (options.minimumInterval?.seconds ?? 0) * 2 ** (retry - 1),
          options.maximumInterval?.seconds ?? Infinity,
        )
      : (options.delayInterval?.seconds ?? 0);
  return seconds * 1000;
}
