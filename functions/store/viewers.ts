import { Kysely, PostgresDialect, type PostgresPool } from "kysely";
import type pg from "pg";
import { sightOf, type Viewer } from "../../core/people/access.ts";
import { appRole } from "./app-role.ts";
import type { Tables } from "./tables.ts";

/** The record through one viewer's eyes: every statement runs behind the database's own wall. */
export function recordSeenBy(pool: pg.Pool, viewer: Viewer): Kysely<Tables> {
  const { all, capacities, restrictions, diary, person } = sightOf(viewer);
  const yes = (is: boolean) => (is ? "yes" : "");
  return recordAs(pool, [appRole, yes(all), capacities.join(), restrictions.join(), yes(diary), person]);
}

/** The record as its owner, whom no wall holds back: for the migrations. */
export const recordOfOwner = (pool: pg.Pool): Kysely<Tables> => recordAs(pool, ["none", "", "", "", "", ""]);

const recordAs = (pool: pg.Pool, standing: Standing): Kysely<Tables> =>
  new Kysely<Tables>({ dialect: new PostgresDialect({ pool: standingAs(pool, standing) }) });

type Standing = [
  role: string,
  all: string,
  capacities: string,
  restrictions: string,
  diary: string,
  person: string,
];

// In one round trip, the role included.
const stand = `select set_config('role', $1, false), set_config('office.all', $2, false),
  set_config('office.capacities', $3, false), set_config('office.restrictions', $4, false),
  set_config('office.diary', $5, false), set_config('office.person', $6, false)`;

/** As whom each connection stands since it was last handed out. */
const standings = new WeakMap<pg.PoolClient, string>();

/**
 * The pool, each of whose connections stands as the viewer from the moment it is handed out: a connection that could
 * not be told is closed. Settings live as long as a session, so a pooler that shares sessions must not be in between.
 */
function standingAs(pool: pg.Pool, standing: Standing): PostgresPool {
  const wanted = JSON.stringify(standing);
  return {
    connect: async () => {
      const client = await pool.connect();
      if (standings.get(client) === wanted) return client;
      standings.delete(client);
      try {
        await client.query(stand, standing);
        standings.set(client, wanted);
        return client;
      } catch (error) {
        client.release(true);
        throw error;
      }
    },
    // The pool outlives every viewer: the record closes it.
    end: async () => {},
  };
}
