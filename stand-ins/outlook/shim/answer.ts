/** An Office.AsyncResult as the library hands it to a callback. */
export interface Answer<T> {
  status: "succeeded" | "failed";
  value: T | undefined;
  error: { code: number; name: string; message: string } | undefined;
  asyncContext: unknown;
  diagnostics: unknown;
}

/** A failure with the number and name that Office gives it. */
export class OfficeFault extends Error {
  readonly code: number;
  constructor(code: number, name: string, message: string) {
    super(message);
    this.name = name;
    this.code = code;
  }
}

const isCallback = (one: unknown): one is (answer: Answer<unknown>) => void => typeof one === "function";
const contextIn = (args: readonly unknown[]): unknown =>
  args.find(
    (one): one is { asyncContext: unknown } =>
      typeof one === "object" && one !== null && "asyncContext" in one,
  )?.asyncContext;

/**
 * Office's way of answering: the callback is the last function among the arguments, and it is never called
 * before the call itself has returned.
 */
export function answerLater<T>(args: readonly unknown[], work: () => Promise<T> | T): void {
  const callback = args.findLast(isCallback);
  const asyncContext = contextIn(args);
  const tell = (answer: Pick<Answer<T>, "status" | "value" | "error">) =>
    setTimeout(() => callback?.({ ...answer, asyncContext, diagnostics: {} }), 0);
  Promise.resolve()
    .then(work)
    .then(
      (value) => tell({ status: "succeeded", value, error: undefined }),
      (fault: unknown) =>
        tell({
          status: "failed",
          value: undefined,
          error:
            fault instanceof OfficeFault
              ? { code: fault.code, name: fault.name, message: fault.message }
              : { code: 5001, name: "InternalServerError", message: String(fault) },
        }),
    );
}

/** What a broken client does: the callback is forgotten. */
export const never = <T>(): Promise<T> => new Promise<T>(() => {});
