/** How long Outlook has to answer. Some of its clients drop a callback now and then. */
export const outlookPatience = 5_000;

/** The value of one of Office's callbacks, or undefined when it failed, threw or never came. */
export function ask<T>(
  start: (done: (result: Office.AsyncResult<T>) => void) => void,
): Promise<T | undefined> {
  return new Promise((resolve) => {
    const clock = setTimeout(() => resolve(undefined), outlookPatience);
    const settle = (value: T | undefined) => {
      clearTimeout(clock);
      resolve(value);
    };
    try {
      start((result) =>
        settle(result.status === Office.AsyncResultStatus.Succeeded ? result.value : undefined),
      );
    } catch {
      settle(undefined);
    }
  });
}
