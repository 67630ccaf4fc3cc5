import { GraphFailure } from "../graph/failure.ts";
import { type Carrying, NotSeenYet } from "./effect.ts";

const seconds = (from: Date, count: number): Date => new Date(from.getTime() + count * 1000);

/** It may have been done by an earlier try. */
export const wasTried = ({ progress }: Carrying): boolean => progress["tried"] !== undefined;

/**
 * Does what must not be done twice and has no key of its own in Graph. The caller has looked and not found it done.
 * When nobody knows how an earlier try ended, it is tried again only after all looks were in vain, some time apart.
 */
export async function actOnce(carrying: Carrying, act: () => Promise<void>): Promise<void> {
  if (wasTried(carrying)) await countLook(carrying);
  const { note, now, pace } = carrying;
  await note({ tried: now().toISOString(), looks: undefined, lookedAt: undefined });
  try {
    await act();
  } catch (error) {
    if (!(error instanceof GraphFailure)) throw error;
    if (!isRefusal(error)) {
      const since = now();
      await note({ lookedAt: since.toISOString() });
      throw new NotSeenYet(seconds(since, pace.looks[0] ?? 0));
    }
    await note({ tried: undefined });
    throw error;
  }
}

/** Notes that it was looked for in vain. Returns once that has been often enough. */
export async function countLook({ progress, note, now, pace }: Carrying): Promise<void> {
  const looks = Number(progress["looks"] ?? 0);
  const wait = pace.looks[looks];
  if (wait === undefined) return;
  const due = seconds(new Date(progress["lookedAt"] ?? progress["tried"] ?? 0), wait);
  if (now() < due) throw new NotSeenYet(due);
  await note({ looks: String(looks + 1), lookedAt: now().toISOString() });
  const next = pace.looks[looks + 1];
  if (next !== undefined) throw new NotSeenYet(seconds(now(), next));
}

/** Only a plain "no" means that nothing was done. A 5xx of any kind may come after the deed. */
const isRefusal = ({ status }: GraphFailure): boolean => status !== undefined && status < 500;
