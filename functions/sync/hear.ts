import { randomUUID } from "node:crypto";
import type { HttpRequest, HttpResponseInit } from "@azure/functions";
import { Problem, problemStatus } from "../../core/problem.ts";
import { log, logBug } from "../log.ts";
import type { OpenOffice } from "../office.ts";
import { keepPace } from "../pace.ts";
import { readJson } from "../read-json.ts";
import type { Settings } from "../settings.ts";
import { peekAtDoubts } from "../store/carriers.ts";
import { hurryFollows } from "../store/follows.ts";
import { findLiveSubscriptions, hurrySubscriptions, type LiveSubscription } from "../store/subscriptions.ts";
import { heardFrom, Notifications } from "./notification.ts";
import { answerValidation } from "./validation.ts";

/** Some 300 notifications; Graph sends far fewer together. */
const mostBytes = 256 * 1024;
/** True ones of one subscription that are acted on: more than anybody sends. Graph comes again with what is refused. */
const mostAMinute = 120;
/** How long what the record says of our subscriptions is good for: no flood reads it more often. */
const freshMs = 1000;

export interface Heard {
  response: HttpResponseInit;
  /** There is something for a carrier to look for. */
  woke: boolean;
}

/**
 * Answers whoever says that something has changed. Who is not Graph speaking of a subscription of ours gets the same
 * answer as Graph, and nothing comes of it.
 */
export function openEar(
  { tenantId }: Settings,
  office: () => Promise<OpenOffice>,
): (request: HttpRequest, now: Date) => Promise<Heard> {
  const pace = keepPace(mostAMinute);
  let live: Promise<LiveSubscription[]> | undefined;
  let readAt = 0;
  const readLive = (now: Date): Promise<LiveSubscription[]> => {
    if (live && Math.abs(now.getTime() - readAt) < freshMs) return live;
    readAt = now.getTime();
    return (live = office().then((open) => findLiveSubscriptions(open.at(now).db, now)));
  };

  async function take(request: HttpRequest, now: Date): Promise<number> {
    const told = await readNotifications(request);
    const spoken = heardFrom(told, await readLive(now), { tenantId, now });
    if (spoken.length === 0) return 0;
    for (const { subscription } of spoken) pace(subscription.graphId, now);
    const { db } = (await office()).at(now);
    const about = spoken.filter(({ hurry }) => hurry).map(({ subscription }) => subscription.resource);
    await hurrySubscriptions(db, about, now);
    const mailboxes = spoken.map(({ subscription }) => subscription.mailbox);
    const hurried = await hurryFollows(db, mailboxes, "sentitems", now);
    return hurried + (await peekAtDoubts(db, mailboxes, now));
  }

  return async (request, now) => {
    const token = request.query.get("validationToken");
    if (token !== null) return { response: answerValidation(token), woke: false };
    const began = Date.now();
    const say = (outcome: string) => log({ job: "notifications", outcome, ms: Date.now() - began });
    try {
      const woken = await take(request, now);
      say(woken > 0 ? "woke" : "ok");
      return { response: { status: 202 }, woke: woken > 0 };
    } catch (error) {
      if (!(error instanceof Problem)) logBug(randomUUID().slice(0, 8), error);
      const code = error instanceof Problem ? error.code : "unexpected";
      say(code);
      return { response: { status: problemStatus[code] }, woke: false };
    }
  };
}

async function readNotifications(request: HttpRequest) {
  const read = Notifications.safeParse(await readJson(request, mostBytes));
  if (!read.success) throw new Problem("bad-input", "That is not a collection of notifications.");
  return read.data.value;
}
