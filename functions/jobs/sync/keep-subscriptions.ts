import { randomUUID } from "node:crypto";
import { GraphFailure } from "../../graph/failure.ts";
import {
  createSubscription,
  type Granted,
  listSubscriptions,
  removeSubscription,
  renewSubscription,
} from "../../graph/subscriptions.ts";
import { logBug } from "../../log.ts";
import type { Office } from "../../office.ts";
import {
  claimSubscription,
  type KeptSubscription,
  noteSubscription,
  wantSubscriptions,
} from "../../store/subscriptions.ts";
import { newSecret } from "../../sync/secret.ts";
import { watchedBy } from "../../sync/watched.ts";
import type { TimedJob } from "../job.ts";

const minute = 60_000;
/** Graph grants 10,080 minutes for mail: https://learn.microsoft.com/graph/api/resources/subscription */
const life = 10_000 * minute;
/** One that is lost without a word is missed for no longer. */
const renewEvery = 360 * minute;
const tryAgainAfter = 5 * minute;

const later = (now: Date, ms: number): Date => new Date(now.getTime() + ms);

/** Sees to it that Graph tells the office what it wants to hear of. However many instances do this, each is kept once. */
export const keepSubscriptions: TimedJob = async (office) => {
  const { db, settings, now } = office;
  const url = settings.notificationUrl;
  if (url === undefined) return;
  const watched = watchedBy(settings);
  await wantSubscriptions(db, watched, now);
  const keeper = randomUUID();
  for (const { resource } of watched) {
    const kept = await claimSubscription(db, keeper, now, { resource, url });
    if (kept) await keepOne(office, keeper, kept, url);
  }
};

async function keepOne(office: Office, keeper: string, kept: KeptSubscription, url: string): Promise<void> {
  const { db, now } = office;
  const say = (outcome: string) =>
    office.log({ job: "keepSubscriptions", outcome, correlation: office.correlation });
  try {
    const renewed = await renew(office, kept, url);
    const { granted, hash } = renewed
      ? { granted: renewed, hash: kept.secret_hash }
      : await make(office, kept, url);
    const expiresAt = granted.expirationDateTime;
    const half = (expiresAt.getTime() - now.getTime()) / 2;
    await noteSubscription(db, kept.resource, keeper, {
      graph_id: granted.id,
      secret_hash: hash,
      url,
      expires_at: expiresAt,
      renew_at: later(now, Math.min(half, renewEvery)),
    });
    say(renewed ? "renewed" : "made");
  } catch (error) {
    // Notifications only hasten what the timers do anyway.
    const failure = error instanceof GraphFailure ? error : undefined;
    if (!failure) logBug(office.correlation.slice(0, 8), error);
    const wait = Math.max(tryAgainAfter, (failure?.retryAfterSeconds ?? 0) * 1000);
    // An address that could not be changed waits as well.
    const calls = kept.url === url ? url : null;
    await noteSubscription(db, kept.resource, keeper, { url: calls, renew_at: later(now, wait) });
    say(failure?.kind ?? "unexpected");
  }
}

/** Nothing when it is gone, or calls at another address. */
async function renew(
  { graph, now }: Office,
  { graph_id: id, url: calls }: KeptSubscription,
  url: string,
): Promise<Granted | undefined> {
  if (id === null || calls !== url) return undefined;
  return unlessMissing(renewSubscription(graph, id, later(now, life)));
}

async function make({ graph, now }: Office, { resource, graph_id }: KeptSubscription, url: string) {
  // What an earlier try made without hearing of it, and what calls at the address before this one.
  for (const one of await listSubscriptions(graph))
    if (one.id === graph_id || (one.resource === resource && one.notificationUrl === url))
      await unlessMissing(removeSubscription(graph, one.id));
  const { secret, hash } = newSecret();
  const granted = await createSubscription(graph, { resource, url, secret, expiresAt: later(now, life) });
  return { granted, hash };
}

async function unlessMissing<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof GraphFailure && error.kind === "missing") return undefined;
    throw error;
  }
}
