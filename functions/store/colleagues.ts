import type { Selectable } from "kysely";
import { type Role, roles } from "../../core/people/permissions.ts";
import { groups, type Person } from "../../core/people/person.ts";
import type { Db } from "./open.ts";
import type { Tables } from "./tables.ts";

const day = 86_400_000;

/** Remembers someone as they signed in. Once a day is enough, unless something about them has changed. */
export async function noteColleague(db: Db, person: Person, now: Date): Promise<void> {
  const { id, name, address } = person;
  const standing = { name, address, roles: person.roles.join(), groups: person.groups.join() };
  await db
    .insertInto("colleagues")
    .values({ id, ...standing, seen_at: now })
    .onConflict((conflict) =>
      conflict
        .column("id")
        .doUpdateSet({ ...standing, seen_at: now })
        .where((e) =>
          e.or([
            ...Object.entries(standing).map(([column, value]) =>
              // The columns are those of the object above.
              e(`colleagues.${column as keyof typeof standing}`, "!=", value),
            ),
            e("colleagues.seen_at", "<", new Date(now.getTime() - day)),
          ]),
        ),
    )
    .execute();
}

/** Who has used the office in the last year, by name. */
export async function findColleagues(db: Db, now: Date): Promise<Person[]> {
  const rows = await db
    .selectFrom("colleagues")
    .selectAll()
    .where("seen_at", ">", new Date(now.getTime() - 365 * day))
    .orderBy("name")
    .orderBy("address")
    .execute();
  return rows.map(asPerson);
}

const asPerson = (row: Selectable<Tables["colleagues"]>): Person => ({
  id: row.id,
  name: row.name,
  address: row.address,
  roles: roles.filter((role: Role) => row.roles.split(",").includes(role)),
  groups: groups.filter((group) => row.groups.split(",").includes(group)),
});
