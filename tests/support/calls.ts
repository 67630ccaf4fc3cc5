import { HttpRequest } from "@azure/functions";
import { type CallName, type Input, type ProblemBody } from "../../core/contract/calls.ts";
import type { Person } from "../../core/people/person.ts";
import { serve, type Door } from "../../functions/serve.ts";
import { caseworker, type TestOffice } from "./office.ts";

export interface Answered {
  status: number | undefined;
  body: ProblemBody & Record<string, unknown>;
  text: string;
}

export type Ask = <N extends CallName>(name: N, input: Input<N>, by: Person) => Promise<Answered>;

/** Asks as the pane does, through the door, with a person signed in. */
export const askThrough =
  (open: Door["office"]): Ask =>
  async (name, input, by) => {
    const request = new HttpRequest({
      method: "POST",
      url: `https://office.example/api/${name}`,
      body: { string: JSON.stringify(input) },
    });
    const { status, jsonBody } = await serve(name, request, { signIn: async () => by, office: open });
    return { status, body: jsonBody as Answered["body"], text: JSON.stringify(jsonBody) };
  };

export const doorOf =
  (office: TestOffice): Door["office"] =>
  async () => ({
    settings: office.settings,
    at: (now) => office.as(caseworker, now),
    close: async () => {},
  });

/** The same door, with every statement on the record and every call to Graph noted as it is made. */
export function notingDoorOf(office: TestOffice, noted: string[]): Door["office"] {
  office.hooks.before = (_, { method, template }) => void noted.push(`${method} ${template}`);
  const seenBy: TestOffice["record"]["seenBy"] = (viewer) => {
    const db = office.record.seenBy(viewer);
    return db.withPlugin({
      transformQuery: ({ node, queryId }) => {
        noted.push(db.getExecutor().compileQuery(node, queryId).sql);
        return node;
      },
      transformResult: async ({ result }) => result,
    });
  };
  return async () => {
    const opened = await doorOf(office)();
    return { ...opened, at: (now) => ({ ...opened.at(now), record: { seenBy } }) };
  };
}

export const asPerson = (drawn: Pick<Person, "id" | "roles" | "groups">): Person => ({
  ...drawn,
  name: drawn.id,
  address: `${drawn.id}@town.example`,
});
