import type { HttpRequest } from "@azure/functions";
import type { CompiledQuery, Kysely } from "kysely";
import { calls } from "../../core/contract/calls.ts";
import { seenBy, type StaffedOffice } from "../../functions/office.ts";
import { serve } from "../../functions/serve.ts";
import type { Tables } from "../../functions/store/tables.ts";
import { caseworker, type TestOffice } from "../../tests/support/office.ts";
import { timed } from "../compare.ts";
import type { Question } from "./questions.ts";

/** As the pane asks, through the door of the Functions, with a person signed in. */
export function askThroughDoor(office: TestOffice, { name, input }: Question) {
  async function* body() {
    yield new TextEncoder().encode(JSON.stringify(input));
  }
  // All of a request that the door looks at.
  const request = { headers: new Headers(), body: body() } as unknown as HttpRequest;
  return serve(name, request, {
    signIn: async () => caseworker,
    office: async () => ({
      settings: office.settings,
      at: (now) => office.as(caseworker, now),
      close: async () => {},
    }),
  });
}

/** The statements that the call makes, again and by themselves; only that is timed. */
export async function bareMs(office: TestOffice, { name, input }: Question): Promise<number> {
  const made: { query: CompiledQuery; db: Kysely<Tables> }[] = [];
  // A part of a statement is told here as well, though nobody asks it by itself.
  const told = new WeakMap<object, CompiledQuery>();
  const noting = office.as(caseworker);
  const note = (db: Kysely<Tables>): Kysely<Tables> =>
    db.withPlugin({
      transformQuery: ({ node, queryId }) => {
        told.set(queryId, db.getExecutor().compileQuery(node, queryId));
        return node;
      },
      transformResult: async ({ result, queryId }) => {
        const query = told.get(queryId);
        if (query) made.push({ query, db });
        return result;
      },
    });
  const watched = {
    ...noting,
    record: {
      seenBy: (viewer: Parameters<TestOffice["record"]["seenBy"]>[0]) => note(office.record.seenBy(viewer)),
    },
  };
  const as: StaffedOffice = { ...seenBy(watched, caseworker), user: caseworker };
  const { jobs } = await import("../../functions/jobs/table.ts");
  // The table ties each name to its own input; a name that is not literal loses that tie.
  const job = jobs[name] as (input: unknown, office: StaffedOffice) => Promise<unknown>;
  await job(calls[name].input.parse(input), as);
  return timed(async () => {
    for (const { query, db } of made) await db.executeQuery(query);
  });
}
