import http from "node:http";
import type { AddressInfo } from "node:net";
import { PGlite } from "@electric-sql/pglite";
import { createPgConfig } from "@electric-sql/pglite/node-postgres";
import pg from "pg";
import { afterEach, expect, test } from "vitest";
import { playerOf } from "../bench/bare/play.ts";
import { record } from "../bench/bare/tape.ts";
import { compare, quantile, ratio } from "../bench/compare.ts";
import { sayMeasured } from "../bench/report.ts";

const afterwards: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of afterwards.splice(0).reverse()) await close();
});

test("the two sides of a ratio take turns, and warming up does not count", async () => {
  const turns: string[] = [];
  const taken = await compare(
    (round) => (turns.push(`ours ${round}`), 30 + round),
    (round) => (turns.push(`bare ${round}`), 10 + round),
    { rounds: 2, warmUp: 1 },
  );
  expect(turns).toEqual(["ours 0", "bare 0", "ours 1", "bare 1", "ours 2", "bare 2"]);
  expect(taken).toEqual({ ours: [31, 32], bare: [11, 12] });
});

test("a quantile lies between the values it falls between, whatever their order", () => {
  expect(quantile([40, 10, 30, 20], 0.5)).toBe(25);
  expect(quantile([3, 1, 2], 1)).toBe(3);
  expect(() => quantile([], 0.5)).toThrow("nothing");
});

test("a figure over its target says so, and one beneath does not", () => {
  const said = sayMeasured({
    name: "pane",
    what: "bytes",
    rows: [
      { kind: "size", what: "first", value: 120, unit: "kB", most: 100 },
      { kind: "size", what: "later", value: 80, unit: "kB", most: 100 },
      { ...ratio("call", { ours: [30, 20], bare: [10, 10] }), most: 3 },
    ],
  });
  expect(said).toMatch(/first +120 kB +OVER ≤ 100 kB/);
  expect(said).toMatch(/later +80 kB +≤ 100 kB/);
  expect(said).toMatch(/call +2\.5 × +≤ 3 × +25 ms to 10 ms, 2 runs/);
});

test(
  "work on one letter is repeated for another with what Outlook and the record answer then",
  { timeout: 60_000 },
  async () => {
    const [outlook, pool] = [await smallOutlook(), await smallRecord()];
    const tape = await record(outlook.url, async () => {
      const found = await fetch(`${outlook.url}/find?letter=${encodeURIComponent("<one@resident.example>")}`);
      const { id, etag } = (await found.json()) as { id: string; etag: string };
      const client = await pool.connect();
      const filed = await client.query<{ id: number }>(
        "insert into filed (outlook) values ($1) returning id",
        [id],
      );
      client.release();
      await fetch(`${outlook.url}/letters/${id}`, {
        method: "PATCH",
        headers: { "if-match": etag },
        body: JSON.stringify({ filedAs: filed.rows[0]?.id }),
      });
    });
    const client = await pool.connect();
    await playerOf(tape, "<one@resident.example>")("<two@resident.example>", client);
    client.release();

    expect(outlook.changed).toEqual([
      { letter: "id-of-<one@resident.example>", etag: 'W/"one@re"', body: '{"filedAs":7000001}' },
      { letter: "id-of-<two@resident.example>", etag: 'W/"two@re"', body: '{"filedAs":7000002}' },
    ]);
    const { rows } = await pool.query<{ outlook: string }>("select outlook from filed order by id");
    expect(rows.map((row) => row.outlook)).toEqual(
      outlook.changed.map(({ letter }) => encodeURIComponent(letter)),
    );
  },
);

/** Finds every letter and remembers what was changed, under an id and a version that depend on the letter. */
async function smallOutlook() {
  const changed: { letter: string; etag: string | undefined; body: string }[] = [];
  const server = http.createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    const asked = url.searchParams.get("letter") ?? "";
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      if (request.method === "PATCH")
        changed.push({
          letter: decodeURIComponent(url.pathname.slice("/letters/".length)),
          etag: request.headers["if-match"],
          body,
        });
      response.setHeader("content-type", "application/json");
      response.end(
        JSON.stringify({ id: encodeURIComponent(`id-of-${asked}`), etag: `W/"${asked.slice(1, 7)}"` }),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  afterwards.push(async () => {
    server.closeAllConnections();
    server.close();
  });
  // Listening over TCP, so the address is not a pipe's name.
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, changed };
}

async function smallRecord(): Promise<pg.Pool> {
  const lite = await PGlite.create();
  const pool = new pg.Pool(Object.assign(createPgConfig(lite), { max: 1 }) as pg.PoolConfig); // as functions/store/open.ts
  afterwards.push(async () => {
    await pool.end();
    await lite.close();
  });
  await pool.query(
    "create table filed (id integer generated always as identity (start with 7000001), outlook text)",
  );
  return pool;
}
