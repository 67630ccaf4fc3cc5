import { Problem } from "../core/problem.ts";
import type { SignIn } from "./sign-in.ts";

export type Pace = (user: string, now: Date) => void;

const mostRemembered = 5000;

/**
 * Counts a person's calls and throws when they come too fast: a bucket that holds a minute's calls and refills
 * as the minute goes.
 * Each instance counts for itself, so the limit guards a process, not a bill.
 */
export function keepPace(perMinute: number): Pace {
  const buckets = new Map<string, { left: number; at: number }>();
  return (user, now) => {
    const at = now.getTime();
    const last = buckets.get(user) ?? { left: perMinute, at };
    const left = Math.min(perMinute, last.left + ((at - last.at) / 60_000) * perMinute);
    // Set anew, so that the map's first is who has been away the longest.
    buckets.delete(user);
    buckets.set(user, { left: Math.max(left - 1, 0), at });
    const [oldest] = buckets.keys();
    if (buckets.size > mostRemembered && oldest !== undefined) buckets.delete(oldest);
    if (left < 1)
      throw new Problem(
        "too-many",
        "That was a lot of requests in a short time. Wait a minute and try again.",
      );
  };
}

/** Sign-in that also sends away whoever asks too often. */
export const paced =
  (signIn: SignIn, pace: Pace): SignIn =>
  async (authorization) => {
    const person = await signIn(authorization);
    pace(person.id, new Date());
    return person;
  };
