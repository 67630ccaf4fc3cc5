import pg from "pg";

/** One request to Graph or one statement on the record, with what came back. */
export type Entry =
  | {
      to: "graph";
      method: string;
      url: string;
      headers: [string, string][];
      body: string | undefined;
      answer: unknown;
    }
  | { to: "record"; text: string; values: readonly unknown[]; answer: unknown[] };

/** Everything that a piece of work asked, in order. */
export type Tape = Entry[];

/** Runs the work and writes down what it asks of `graphUrl` and, over any connection, of a database. */
export async function record(graphUrl: string, work: () => Promise<unknown>): Promise<Tape> {
  const tape: Tape = [];
  const unhear = [hearFetch(graphUrl, tape), hearDatabase(tape)];
  try {
    await work();
  } finally {
    for (const stop of unhear) stop();
  }
  return tape;
}

function hearFetch(graphUrl: string, tape: Tape): () => void {
  const ordinary = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    if (!request.url.startsWith(graphUrl)) return ordinary(input, init);
    const asked = {
      method: request.method,
      url: request.url,
      headers: [...request.headers],
      body: request.body ? await request.clone().text() : undefined,
    };
    const response = await ordinary(request);
    tape.push({ to: "graph", ...asked, answer: await answerIn(response.clone()) });
    return response;
  };
  return () => void (globalThis.fetch = ordinary);
}

type Query = (text: string, values?: readonly unknown[]) => Promise<pg.QueryResult>;

function hearDatabase(tape: Tape): () => void {
  // pg has a dozen ways to ask; the product knows this one, and another would fail loudly here.
  const prototype = pg.Client.prototype as { query: Query };
  const ordinary = prototype.query;
  prototype.query = async function (this: pg.Client, text, values) {
    const result = await ordinary.call(this, text, values);
    tape.push({ to: "record", text, values: values ?? [], answer: result.rows });
    return result;
  };
  return () => void (prototype.query = ordinary);
}

export async function answerIn(response: Response): Promise<unknown> {
  const text = await response.text();
  return text === "" ? null : JSON.parse(text);
}
