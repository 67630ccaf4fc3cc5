import type { PostgresPool } from "kysely";

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
  | { to: "record"; text: string; values: readonly unknown[]; answer: unknown };

/** Everything that a piece of work asked, in order. */
export type Tape = Entry[];

/** Runs the work and writes down what it asks of `graphUrl` and of the pool it is handed. */
export async function record(
  pool: PostgresPool,
  graphUrl: string,
  work: (pool: PostgresPool) => Promise<unknown>,
): Promise<Tape> {
  const tape: Tape = [];
  const ordinaryFetch = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    if (!request.url.startsWith(graphUrl)) return ordinaryFetch(input, init);
    const asked = {
      method: request.method,
      url: request.url,
      headers: [...request.headers],
      body: request.body ? await request.clone().text() : undefined,
    };
    const response = await ordinaryFetch(request);
    tape.push({ to: "graph", ...asked, answer: await answerIn(response.clone()) });
    return response;
  };
  try {
    await work(listenedTo(pool, tape));
  } finally {
    globalThis.fetch = ordinaryFetch;
  }
  return tape;
}

export async function answerIn(response: Response): Promise<unknown> {
  const text = await response.text();
  return text === "" ? null : JSON.parse(text);
}

function listenedTo(pool: PostgresPool, tape: Tape): PostgresPool {
  return {
    connect: async () => {
      const client = await pool.connect();
      const query = async (text: string, values: readonly unknown[] = []) => {
        const result = await client.query(text, [...values]);
        tape.push({ to: "record", text, values, answer: result.rows });
        return result;
      };
      // Kysely asks for rows in one way only; the other, a cursor, is for streams.
      return { query, release: () => client.release() } as Awaited<ReturnType<PostgresPool["connect"]>>;
    },
    end: () => pool.end(),
  };
}
