import { app, type HttpHandler, output } from "@azure/functions";
import { type Call, type CallName, calls } from "../core/contract/calls.ts";
import { carryOut } from "./effects/carry-out.ts";
import { sendDueBrief } from "./jobs/briefing/send-due-brief.ts";
import { offerShipped } from "./jobs/holidays/offer-shipped.ts";
import { recountCases } from "./jobs/holidays/recount-cases.ts";
import { keepSpellings } from "./jobs/desk/keep-spellings.ts";
import type { TimedJob } from "./jobs/job.ts";
import { reckonRetention } from "./jobs/records/read-retention.ts";
import { followLetters } from "./jobs/sync/follow-letters.ts";
import { followSent } from "./jobs/sync/follow-sent.ts";
import { keepSubscriptions } from "./jobs/sync/keep-subscriptions.ts";
import { chaseCases } from "./jobs/work/chase-cases.ts";
import { openOffice, type OpenOffice } from "./office.ts";
import { keepPace, paced } from "./pace.ts";
import { serve } from "./serve.ts";
import { readSettings } from "./settings.ts";
import { openSignIn } from "./sign-in.ts";
import { openEar } from "./sync/hear.ts";

// The only file that registers with Azure. Wrong settings end the start here, with a sentence that names them.
const settings = readSettings(process.env);
const signIn = paced(openSignIn(settings), keepPace(settings.callsPerMinute));

let opening: Promise<OpenOffice> | undefined;
/** Opened by the first call; a database that was out of reach is tried again by the next. */
const office = (): Promise<OpenOffice> =>
  (opening ??= openOffice(settings).catch((error: unknown) => {
    opening = undefined;
    console.error(`The record did not open: ${error instanceof Error ? error.message : String(error)}`);
    throw error;
  }));
app.hook.appTerminate(async () => (await opening)?.close());

/** Wakes a carrier for what a call could not finish in its own time. */
const kick = output.storageQueue({ queueName: "effects", connection: "AzureWebJobsStorage" });

const acts = (call: Call): boolean => call.acts ?? false;

const handler =
  (name: CallName): HttpHandler =>
  async (request, context) => {
    const response = await serve(name, request, { signIn, office });
    if (response.status === 200 && acts(calls[name]))
      context.extraOutputs.set(kick, { from: context.invocationId });
    return response;
  };

for (const name of Object.keys(calls) as CallName[]) {
  // The add-in sends a bearer token, which serve checks: function keys have no place in a browser.
  app.http(name, {
    methods: ["POST"],
    route: name,
    authLevel: "anonymous",
    extraOutputs: [kick],
    handler: handler(name),
  });
}

app.http("health", {
  methods: ["GET"],
  authLevel: "anonymous",
  handler: async () => {
    const ready = await office().then(
      () => true,
      () => false,
    );
    return { status: ready ? 200 : 503, jsonBody: { ready } };
  },
});

app.storageQueue("drainEffects", {
  queueName: "effects",
  connection: "AzureWebJobsStorage",
  handler: async () => {
    const now = (await office()).at(new Date());
    await carryOut(now, { limit: 100 });
    // What has gone is looked for when Microsoft 365 has said so; otherwise it is not yet due.
    await followSent(now);
  },
});

const timed = (name: string, schedule: string, job: TimedJob) =>
  app.timer(name, { schedule, handler: async () => job((await office()).at(new Date())) });

// In UTC, as Azure's timers are on Linux; the jobs decide by London's clock.
timed("sweepEffects", "0 * * * * *", async (now) => void (await carryOut(now, { limit: 100 })));
timed("followLetters", "15 * * * * *", followLetters);
timed("chaseCases", "0 5 * * * *", chaseCases);
timed("followSent", "45 * * * * *", followSent);
timed("offerHolidays", "20 10 * * * *", (now) => offerShipped(now));
timed("recountCases", "50 * * * * *", recountCases);
timed("reckonRetention", "30 20 * * * *", reckonRetention);
timed("keepSpellings", "40 * * * * *", keepSpellings);
timed("sendDueBrief", "0 */15 * * * *", sendDueBrief);

if (settings.notificationUrl !== undefined) {
  const hear = openEar(settings, office);
  app.http("notifications", {
    methods: ["POST"],
    // Graph brings the secret of its subscription, which is checked there.
    authLevel: "anonymous",
    extraOutputs: [kick],
    handler: async (request, context) => {
      const { response, woke } = await hear(request, new Date());
      if (woke) context.extraOutputs.set(kick, { from: context.invocationId });
      return response;
    },
  });
  timed("keepSubscriptions", "30 * * * * *", keepSubscriptions);
}
