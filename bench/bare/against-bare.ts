import path from "node:path";
import type { CallName, Input } from "../../core/contract/calls.ts";
import { tomAdeyemi } from "../../stand-ins/people/people.ts";
import { compare, ratio, timed } from "../compare.ts";
import type { Row } from "../figure.ts";
import { type BenchOffice, openBenchOffice } from "../office.ts";
import { inWorkFolder } from "../work-folder.ts";
import { type Engine, engines } from "./engines.ts";
import { startPlayer } from "./start-player.ts";

const rounds = 120;
const warmUp = 30;

/** A call over HTTP against its own requests and statements alone, on each database there is. */
export async function againstBare<N extends CallName>(
  name: N,
  inputOf: (letter: string) => Input<N>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const engine of engines())
    rows.push(...(await inWorkFolder((folder) => measureOn(engine, folder, name, inputOf))));
  return rows;
}

async function measureOn<N extends CallName>(
  engine: Engine,
  folder: string,
  name: N,
  inputOf: (letter: string) => Input<N>,
): Promise<Row[]> {
  const [ourRecord, bareRecord] = [await engine.make(), await engine.make()];
  const office = await openBenchOffice(folder, ourRecord.url);
  const player = await startPlayer({
    ...office.outside.settings,
    ...(bareRecord.url ? { DATABASE_URL: bareRecord.url } : { DATA_FOLDER: path.join(folder, "bare") }),
  }).catch(async (fault: unknown) => {
    await office.close();
    throw fault;
  });
  try {
    const letters = (await office.post(2 * (rounds + warmUp) + 5)).map(({ id }) => id);
    const next = (): string => letters.pop() ?? "";
    const input = JSON.stringify(inputOf("LETTER"));
    const tape = await player.ask(
      { ask: "tape", name, input, first: next(), second: next(), letter: next() },
      "taped",
    );
    const ours = (letter: string) => office.call(tomAdeyemi, name, inputOf(letter));
    await ours(next());
    await sameRequests(office, tape.requests, () => ours(next()));
    const taken = await compare(
      () => timed(() => ours(next())),
      async () => (await player.ask({ ask: "play", letter: next() }, "played")).ms,
      { rounds, warmUp },
    );
    return [
      ratio(`on ${engine.name}, median`, taken),
      ratio(`on ${engine.name}, 95th in 100`, taken, 0.95),
      { kind: "size", what: "  requests to Graph", value: tape.requests, unit: "calls" },
      { kind: "size", what: "  statements on the record", value: tape.statements, unit: "statements" },
    ];
  } finally {
    await player.stop();
    await office.close();
    await Promise.all([ourRecord.drop(), bareRecord.drop()]);
  }
}

/** What was put on the tape is what the Functions ask, by Graph's own log. */
async function sameRequests(
  office: BenchOffice,
  expected: number,
  call: () => Promise<unknown>,
): Promise<void> {
  const { requests } = office.outside.graph;
  const before = requests.length;
  await call();
  const seen = requests.length - before;
  if (seen !== expected)
    throw new Error(`the Functions sent Graph ${seen} requests, the bare process ${expected}`);
}
