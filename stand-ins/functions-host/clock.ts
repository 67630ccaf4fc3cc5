/** The host's time, so that a test can move it by hand. */
export interface Clock {
  now: () => Date;
  /** Calls `wake` once, at or after the instant. What comes back cancels it. */
  wakeAt: (at: Date, wake: () => void) => () => void;
}

/** Node's timers hold 31 bits of milliseconds; a monthly schedule needs more. */
const longestWait = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: () => new Date(),
  wakeAt(at, wake) {
    let timer: NodeJS.Timeout;
    const wait = () => {
      const left = at.getTime() - Date.now();
      timer = left > longestWait ? setTimeout(wait, longestWait) : setTimeout(wake, Math.max(0, left));
    };
    wait();
    return () => clearTimeout(timer);
  },
};

/** Waits for some work to end, well or badly, but no longer than `ms`. */
export async function waitAtMost(clock: Clock, ms: number, work: Promise<unknown>): Promise<void> {
  let cancel: (() => void) | undefined;
  const tooLong = new Promise<void>((done) => {
    cancel = clock.wakeAt(new Date(clock.now().getTime() + ms), done);
  });
  await Promise.race([work, tooLong]).finally(() => cancel?.());
}

export const pause = (clock: Clock, ms: number): Promise<void> =>
  new Promise((done) => clock.wakeAt(new Date(clock.now().getTime() + ms), done));
