import { newMailbox } from "../graph/mailbox.ts";
import { World } from "../graph/world.ts";
import { leadersOffice, people } from "./people.ts";

/** The council on its first morning: everyone's mailbox, and nothing in any of them. */
export function emptyWorld(): World {
  const world = new World();
  for (const { id, name, address } of people) world.add(newMailbox({ id, name, address }));
  world.add(newMailbox({ ...leadersOffice, kind: "shared" }));
  return world;
}
