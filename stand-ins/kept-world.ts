import { loadFrom, saveTo } from "./graph/snapshot.ts";
import type { World } from "./graph/world.ts";

export interface KeptWorld {
  world: World;
  /** Writes what has changed, now. */
  save(): Promise<void>;
}

const restMs = 1000;

/** The mailboxes as they were left in `folder`, or a fresh world; written down again shortly after each change. */
export async function keepWorld(folder: string, fresh: () => World): Promise<KeptWorld> {
  const world = (await loadFrom(folder)) ?? fresh();
  let waiting: NodeJS.Timeout | undefined;
  let writing = Promise.resolve();
  const save = () => {
    clearTimeout(waiting);
    waiting = undefined;
    writing = writing.then(() => saveTo(world, folder));
    return writing;
  };
  world.onChange(() => {
    waiting ??= setTimeout(() => void save().catch(complain), restMs);
  });
  return { world, save };
}

const complain = (error: unknown): void => console.error("The mailboxes could not be written down:", error);
