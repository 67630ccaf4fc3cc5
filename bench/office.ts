import path from "node:path";
import { buildFunctions } from "../build/functions.ts";
import type { CallName, Input, Output } from "../core/contract/calls.ts";
import type { Person } from "../core/people/person.ts";
import { type FunctionsProcess, startFunctions } from "../stand-ins/functions-host/process.ts";
import { deliver } from "../stand-ins/graph/deliver.ts";
import { type Outside, startOutside } from "../stand-ins/outside.ts";
import { emptyWorld } from "../stand-ins/people/empty-world.ts";
import { leadersOffice } from "../stand-ins/people/people.ts";
import { localCertificate } from "../stand-ins/tls.ts";
import { letterOf } from "../tests/support/post.ts";
import { freePorts } from "./free-ports.ts";
import { letter } from "./letters.ts";

export interface BenchOffice {
  outside: Outside;
  functions: FunctionsProcess;
  /** Puts letters into the office's mailbox; resolves to their Message-IDs and subjects. */
  post(count: number): Promise<{ id: string; subject: string }[]>;
  /** A call as the pane makes it, over HTTP. Throws when it is refused. */
  call<N extends CallName>(person: Person, name: N, input: Input<N>): Promise<Output<N>>;
  close(): Promise<void>;
}

export const mailbox = leadersOffice.address;

/** The Functions in their own process in front of Graph and Entra, on an empty record in `folder` or at a server. */
export async function openBenchOffice(
  folder: string,
  databaseUrl?: string,
  { hears = false } = {},
): Promise<BenchOffice> {
  const world = emptyWorld();
  const bundle = path.join(folder, "functions");
  const [outside] = await Promise.all([
    startOutside({ tls: await localCertificate(), world, port: 0 }),
    buildFunctions(bundle),
  ]);
  const port = await freePorts(1);
  const functions = await startFunctions({
    bundle: path.join(bundle, "main.mjs"),
    port,
    settings: {
      ...outside.settings,
      // It asks faster than any person could.
      CALLS_PER_MINUTE: "1000000",
      ...(hears && { NOTIFICATION_URL: `http://127.0.0.1:${port}/api/notifications` }),
      ...(databaseUrl ? { DATABASE_URL: databaseUrl } : { DATA_FOLDER: path.join(folder, "data") }),
    },
    logFile: path.join(folder, "functions.log"),
  });
  const tokens = new Map<string, string>();
  let posted = 0;

  return {
    outside,
    functions,
    async post(count) {
      const box = world.mailbox(mailbox);
      if (!box) throw new Error("the office has no mailbox");
      const sent: { id: string; subject: string }[] = [];
      for (; sent.length < count; posted++) {
        const { subject, body } = letter(posted, 900);
        const { id, mime } = await letterOf(mailbox, { subject, text: body });
        await deliver(world, box, new Uint8Array(mime));
        sent.push({ id, subject });
      }
      return sent;
    },
    async call<N extends CallName>(person: Person, name: N, input: Input<N>) {
      const token = tokens.get(person.id) ?? (await outside.personToken(person.id)).accessToken;
      tokens.set(person.id, token);
      const response = await fetch(`${functions.url}/api/${name}`, {
        method: "POST",
        headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
        body: JSON.stringify(input),
      });
      if (!response.ok) throw new Error(`${name}: ${response.status} ${await response.text()}`);
      // The office checked it against the contract before it answered.
      return (await response.json()) as Output<N>;
    },
    async close() {
      await functions.stop();
      await outside.close();
    },
  };
}
