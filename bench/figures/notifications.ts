import { writeFile } from "node:fs/promises";
import path from "node:path";
import { startFunctions } from "../../stand-ins/functions-host/process.ts";
import { tenantId } from "../../stand-ins/outside.ts";
import { compare, ratio, timed } from "../compare.ts";
import type { Figure } from "../figure.ts";
import { freePorts } from "../free-ports.ts";
import { openBenchOffice } from "../office.ts";
import { inWorkFolder } from "../work-folder.ts";

const bare = `import { app } from "@azure/functions";
app.http("health", { methods: ["GET"], authLevel: "anonymous", handler: async () => ({ status: 200 }) });
app.http("notifications", { methods: ["POST"], authLevel: "anonymous",
  handler: async (request) => ({ status: Array.isArray((await request.json()).value) ? 202 : 400 }) });`;

const flood = 1000;
const atOnce = 50;

interface Subscription {
  id: string;
  clientState: string;
}

/** So many notifications in one body. */
const batch = ({ id, clientState }: Subscription, count: number): string =>
  JSON.stringify({
    value: Array.from({ length: count }, (_, n) => ({
      subscriptionId: id,
      subscriptionExpirationDateTime: "2027-03-15T09:00:00.0000000Z",
      clientState,
      tenantId,
      changeType: "created",
      resource: `Users/4a0e8a0d-0000-4000-8000-00000000000a/Messages/AAMkAGI2-${n}`,
      resourceData: {
        "@odata.type": "#Microsoft.Graph.Message",
        "@odata.id": `Users/4a0e8a0d-0000-4000-8000-00000000000a/Messages/AAMkAGI2-${n}`,
        "@odata.etag": 'W/"CQAAABYAAAB"',
        id: `AAMkAGI2-${n}`,
      },
    })),
  });

async function post(url: string, body: string): Promise<void> {
  const { status } = await fetch(`${url}/api/notifications`, { method: "POST", body });
  if (status !== 202) throw new Error(`a notification was answered with ${status}`);
}

async function pour(url: string, body: string): Promise<void> {
  const one = async () => {
    for (let sent = 0; sent < flood / atOnce; sent++) await post(url, body);
  };
  await Promise.all(Array.from({ length: atOnce }, one));
}

export const notifications: Figure = {
  what: "answering Microsoft 365's notifications, over HTTP",
  against: "a Functions app that reads the body and answers 202",
  remarks:
    "true ones are checked and put on the record before the answer; each forged one is checked like a true one",
  measure: () =>
    inWorkFolder(async (folder) => {
      const plain = path.join(folder, "bare.mjs");
      await writeFile(plain, bare);
      const office = await openBenchOffice(folder, undefined, { hears: true });
      const other = await startFunctions({
        bundle: plain,
        port: await freePorts(1),
        settings: {},
        logFile: path.join(folder, "bare.log"),
      });
      try {
        const ours = office.functions.url;
        const subscription = await subscribe(office.functions, office.outside.graph.url);
        const hundred = batch(subscription, 100);
        const forged = batch({ ...subscription, clientState: "a guess" }, 1);
        const batches = await compare(
          () => timed(() => post(ours, hundred)),
          () => timed(() => post(other.url, hundred)),
          { rounds: 100, warmUp: 10 },
        );
        const floods = await compare(
          () => timed(() => pour(ours, forged)),
          () => timed(() => pour(other.url, forged)),
          { rounds: 7, warmUp: 1 },
        );
        return [
          ratio("a batch of 100, median", batches),
          ratio("a batch of 100, 95th in 100", batches, 0.95),
          ratio(`a flood of ${flood} forged posts, ${atOnce} at once`, floods),
        ];
      } finally {
        await Promise.all([office.close(), other.stop()]);
      }
    }),
};

/** Has the timer run at once, and asks Graph what came of it. */
async function subscribe({ url, masterKey }: { url: string; masterKey: string }, graph: string) {
  const headers = { "x-functions-key": masterKey, "content-type": "application/json" };
  await fetch(`${url}/admin/functions/keepSubscriptions`, { method: "POST", headers, body: "{}" });
  for (;;) {
    const answer = await fetch(`${graph}/admin/subscriptions`);
    const [first] = ((await answer.json()) as { value: Subscription[] }).value;
    if (first) return first;
    await new Promise((resume) => setTimeout(resume, 50));
  }
}
