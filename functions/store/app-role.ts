import { type Kysely, sql } from "kysely";
import type { Tables } from "./tables.ts";

/** The database role that everything but the migrations works as. It owns nothing and cannot pass the policies by. */
export const appRole = "office_app";

/**
 * Makes sure of the role, which the migrations name. Where the login may not make roles, throws the sentence that tells
 * the database's administrator what to run.
 */
export async function ensureAppRole(owner: Kysely<Tables>): Promise<void> {
  if (await mayBecome(owner)) return;
  try {
    await attempt(owner, `create role ${appRole} nologin nobypassrls`);
    await attempt(owner, `grant ${appRole} to current_user`);
  } catch (error) {
    const said = error instanceof Error ? ` (${error.message})` : "";
    throw new Error(
      `The database lacks the role the office works as. Its administrator must run once: ` +
        `create role ${appRole} nologin nobypassrls; grant ${appRole} to "${await loginOf(owner)}";${said}`,
    );
  }
}

async function mayBecome(owner: Kysely<Tables>): Promise<boolean> {
  try {
    return await owner.transaction().execute(async (tx) => {
      await sql.raw(`set local role ${appRole}`).execute(tx);
      return true;
    });
  } catch {
    return false;
  }
}

/** Another process may be making the same role: already there is as good as made. */
async function attempt(owner: Kysely<Tables>, statement: string): Promise<void> {
  try {
    await sql.raw(statement).execute(owner);
  } catch (error) {
    if (!(await isThere(owner)) || !(error instanceof Error && "code" in error)) throw error;
    if (error.code !== "42710" && error.code !== "23505") throw error;
  }
}

async function isThere(owner: Kysely<Tables>): Promise<boolean> {
  const { rows } = await sql`select from pg_roles where rolname = ${appRole}`.execute(owner);
  return rows.length === 1;
}

async function loginOf(owner: Kysely<Tables>): Promise<string> {
  const { rows } = await sql<{ login: string }>`select current_user as login`.execute(owner);
  return rows[0]?.login ?? "";
}
