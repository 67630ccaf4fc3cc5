import type { HttpRequest } from "@azure/functions";
import pg from "pg";
import { openOffice } from "../../functions/office.ts";
import { serve } from "../../functions/serve.ts";
import { readSettings } from "../../functions/settings.ts";
import { tomAdeyemi } from "../../stand-ins/people/people.ts";
import { timed } from "../compare.ts";
import { countFromAfar } from "./far-numbers.ts";
import type { FromPlayer, ToPlayer } from "./messages.ts";
import { type Play, playerOf } from "./play.ts";
import { record } from "./tape.ts";

// A process like that of the Functions, with a record of its own: it answers a call with the product's code and listens,
// then asks the same of Graph and the record again and again without it.
const settings = readSettings(process.env);
let play: Play | undefined;
let connection: pg.PoolClient | undefined;

process.on("message", (asked: ToPlayer) => void answer(asked));
tell({ said: "ready" });

async function answer(asked: ToPlayer): Promise<void> {
  if (asked.ask === "tape") return tell(await tape(asked));
  const [player, client] = [play, connection];
  if (!player || !client) throw new Error("nothing is on the tape");
  tell({ said: "played", ms: await timed(() => player(asked.letter, client)) });
}

async function tape(asked: Extract<ToPlayer, { ask: "tape" }>): Promise<FromPlayer> {
  // The first letter of all makes rows that later ones find.
  await callOnce(asked, asked.first);
  await countFromAfar(settings.database);
  const office = await openOffice(settings);
  await call(office, asked, asked.second);
  const pools = poolsIn();
  const taped = await record(settings.graph.url, () => call(office, asked, asked.letter));
  // The connection just used, with whatever the product has told it.
  connection = await pools.last().connect();
  pools.stop();
  play = playerOf(taped, asked.letter);
  const requests = taped.filter(({ to }) => to === "graph").length;
  return { said: "taped", requests, statements: taped.length - requests };
}

async function callOnce(asked: Extract<ToPlayer, { ask: "tape" }>, letter: string): Promise<void> {
  const office = await openOffice(settings);
  await call(office, asked, letter);
  await office.close();
}

type OpenedOffice = Awaited<ReturnType<typeof openOffice>>;

async function call(
  office: OpenedOffice,
  { name, input }: Extract<ToPlayer, { ask: "tape" }>,
  letter: string,
): Promise<void> {
  // Of Azure's own request, serve reads what every request has.
  const request = new Request(`http://localhost/api/${name}`, {
    method: "POST",
    body: input.replaceAll("LETTER", letter),
  }) as unknown as HttpRequest;
  const { status, jsonBody } = await serve(name, request, {
    signIn: async () => tomAdeyemi,
    office: async () => office,
  });
  if (status !== 200) throw new Error(`${name}: ${status} ${JSON.stringify(jsonBody)}`);
}

/** Notes the pool that lends a connection. */
function poolsIn() {
  const lenders: pg.Pool[] = [];
  const prototype = pg.Pool.prototype as { connect: () => Promise<pg.PoolClient> };
  const ordinary = prototype.connect;
  prototype.connect = function (this: pg.Pool) {
    lenders.push(this);
    return ordinary.call(this);
  };
  return {
    last: (): pg.Pool => {
      const last = lenders.at(-1);
      if (!last) throw new Error("the call asked nothing of the record");
      return last;
    },
    stop: () => void (prototype.connect = ordinary),
  };
}

function tell(said: FromPlayer): void {
  process.send?.(said);
}
