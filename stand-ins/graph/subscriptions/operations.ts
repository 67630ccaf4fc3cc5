import { type Call, created, noContent, ok, type Operation } from "../call.ts";
import { subscriptionType } from "../entity-types.ts";
import { accessDenied, badRequest, GraphError } from "../errors.ts";
import { newGuid } from "../ids.ts";
import { select } from "../odata-query.ts";
import { page } from "../paging.ts";
import { readBody } from "../read-body.ts";
import type { Mailbox } from "../records.ts";
import { folderIdOf, readResource, type Watched } from "./resource.ts";
import {
  ChangedSubscription,
  type ChangeKind,
  NewSubscription,
  showSubscription,
  type Subscription,
} from "./subscription.ts";

const minute = 60_000;
/** https://learn.microsoft.com/graph/api/resources/subscription: seven days for mail and events, 45 minutes at least. */
const longest = 10_080 * minute;
const shortest = 45 * minute;

function expiryOf(call: Call, asked: string): string {
  const now = call.world.now().getTime();
  const at = new Date(asked).getTime();
  if (at <= now) throw badRequest("Subscription expiration time must be in the future.", "ExtensionError");
  // Whoever asks for exactly seven days by their own clock is not refused for the way here.
  if (at - now > longest + minute && call.world.quirks.longSubscription === "refuse")
    throw badRequest("Subscription expiration can only be 10080 minutes in the future.", "ExtensionError");
  return new Date(Math.min(Math.max(at, now + shortest), now + longest)).toISOString();
}

const allKinds = ["created", "updated", "deleted"] as const;
function kindsOf(changeType: string): ChangeKind[] {
  const words = changeType.split(",").map((word) => word.trim().toLowerCase());
  const wrong = words.find((word) => !allKinds.some((kind) => kind === word));
  if (wrong !== undefined) throw badRequest(`'${wrong}' is not a change type.`, "InvalidRequest");
  return allKinds.filter((kind) => words.includes(kind));
}

/** A person may watch their own mailbox only, whatever was shared with them; an application every one it may read. */
function watchedMailbox(call: Call, { user, what }: Watched): Mailbox {
  const { caller, world } = call;
  if (user === "me" && caller.kind === "app")
    throw badRequest("/me request is only valid with delegated authentication flow.");
  const mailbox = world.findUser(user === "me" ? caller.oid : user);
  if (!mailbox || (caller.kind === "person" && caller.oid !== mailbox.id)) throw accessDenied();
  call.checkAccess(mailbox, what === "message" ? "read mail" : "read calendars");
  return mailbox;
}

export const createSubscription: Operation = async (call) => {
  const given = readBody(NewSubscription, call.body, "subscription");
  if (given.includeResourceData)
    throw badRequest(
      given.encryptionCertificate
        ? "The encryption certificate cannot be read."
        : "A subscription with resource data needs an encryption certificate.",
      "InvalidRequest",
    );
  const watched = readResource(given.resource);
  const mailbox = watchedMailbox(call, watched);
  const subscription: Subscription = {
    id: newGuid(),
    resource: given.resource,
    what: watched.what,
    mailbox: { id: mailbox.id, address: mailbox.address },
    folderId: folderIdOf(mailbox, watched.folder),
    changes: kindsOf(given.changeType),
    notificationUrl: given.notificationUrl,
    lifecycleNotificationUrl: given.lifecycleNotificationUrl ?? null,
    clientState: given.clientState ?? null,
    expiresAt: expiryOf(call, given.expirationDateTime),
    latestSupportedTlsVersion: given.latestSupportedTlsVersion ?? "v1_2",
    immutableIds: call.prefer.immutableIds,
    appId: call.caller.appId,
    creatorId: call.caller.oid,
    awaitsReauthorization: false,
  };
  const urls = new Set([given.notificationUrl, given.lifecycleNotificationUrl ?? given.notificationUrl]);
  await Promise.all([...urls].map((url) => call.subscriptions.shakeHands(url)));
  call.subscriptions.add(subscription);
  return created(showSubscription(subscription));
};

const own = (call: Call): Subscription[] =>
  call.subscriptions
    .live()
    .filter(
      ({ appId, creatorId }) =>
        appId === call.caller.appId && (call.caller.kind === "app" || creatorId === call.caller.oid),
    );

function theSubscription(call: Call): Subscription {
  const found = own(call).find(({ id }) => id === call.params["subscription"]?.toLowerCase());
  if (!found) throw new GraphError(404, "ResourceNotFound", "The object was not found.");
  return found;
}

export const listSubscriptions: Operation = (call) =>
  page(call, subscriptionType, own(call), showSubscription);

export const readSubscription: Operation = (call) =>
  ok(select(showSubscription(theSubscription(call)), call, subscriptionType));

export const updateSubscription: Operation = async (call) => {
  const subscription = theSubscription(call);
  const given = readBody(ChangedSubscription, call.body, "subscription");
  const expiresAt = given.expirationDateTime
    ? expiryOf(call, given.expirationDateTime)
    : subscription.expiresAt;
  if (given.notificationUrl) await call.subscriptions.shakeHands(given.notificationUrl);
  subscription.notificationUrl = given.notificationUrl ?? subscription.notificationUrl;
  subscription.expiresAt = expiresAt;
  subscription.awaitsReauthorization = false;
  return ok(showSubscription(subscription));
};

export const deleteSubscription: Operation = (call) => {
  call.subscriptions.remove(theSubscription(call).id);
  return noContent;
};

export const reauthorize: Operation = (call) => {
  theSubscription(call).awaitsReauthorization = false;
  return noContent;
};
