import type { QueueFilter, SavedView } from "../../core/contract/work.ts";
import { Problem } from "../../core/problem.ts";
import type { Db } from "./open.ts";

const most = 20;

/** A person's own views of the queue, by name. */
export const findViews = (db: Db, person: string): Promise<SavedView[]> =>
  db
    .selectFrom("queue_views")
    .select(["name", "filter"])
    .where("person_id", "=", person)
    .orderBy("name")
    .execute();

/** Keeps a view under its name; without a filter takes it away. */
export async function saveViewOf(
  db: Db,
  person: string,
  name: string,
  filter: QueueFilter | null,
): Promise<void> {
  if (filter === null) {
    await db.deleteFrom("queue_views").where("person_id", "=", person).where("name", "=", name).execute();
    return;
  }
  const held = await findViews(db, person);
  if (held.length >= most && !held.some((one) => one.name === name))
    throw new Problem("conflict", `You have ${most} views. Take one away first.`);
  const spelt = JSON.stringify(filter);
  await db
    .insertInto("queue_views")
    .values({ person_id: person, name, filter: spelt })
    .onConflict((conflict) => conflict.columns(["person_id", "name"]).doUpdateSet({ filter: spelt }))
    .execute();
}
