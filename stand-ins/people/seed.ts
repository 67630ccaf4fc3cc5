import { World } from "../graph/world.ts";

/** The invented council as it stands at `now`: mailboxes, mail of the last days, the Leader's diary. */
export function seedWorld(now: Date): World {
  const world = new World();
  world.now = () => now;
  world.now = () => new Date();
  return world;
}
