import { z } from "zod";
import type { LiveSubscription } from "../store/subscriptions.ts";
import { isSecret } from "./secret.ts";

/**
 * What Graph says when something has changed, or of a subscription itself: no more of it than is used, since Microsoft
 * adds to it. https://learn.microsoft.com/graph/api/resources/changenotification
 */
const Notification = z.object({
  subscriptionId: z.string().max(64).toLowerCase(),
  tenantId: z.string().max(64).toLowerCase().nullish(),
  clientState: z.string().max(128).nullish(),
  lifecycleEvent: z.string().max(64).nullish(),
});
type Notification = z.output<typeof Notification>;

export const Notifications = z.object({ value: z.array(Notification).min(1).max(500) });

/** A subscription that Graph truly spoke of, and whether it has to be seen to. */
export interface Spoken {
  subscription: LiveSubscription;
  hurry: boolean;
}

/**
 * Those of our subscriptions that are truly spoken of: ours, of our tenant, not run out, and with their secret. Each once,
 * however often and in whatever order; nothing else that a notification says is believed.
 */
export function heardFrom(
  told: readonly Notification[],
  live: readonly LiveSubscription[],
  { tenantId, now }: { tenantId: string; now: Date },
): Spoken[] {
  const ours = new Map(live.map((one) => [one.graphId.toLowerCase(), one]));
  const spoken = new Map<string, Spoken>();
  for (const one of told) {
    const subscription = ours.get(one.subscriptionId);
    const isTrue = isSecret(one.clientState ?? "", subscription?.secretHash);
    if (!subscription || !isTrue || one.tenantId !== tenantId || subscription.expiresAt <= now) continue;
    const before = spoken.get(subscription.graphId)?.hurry ?? false;
    spoken.set(subscription.graphId, { subscription, hurry: before || isAboutItself(one) });
  }
  return [...spoken.values()];
}

/** https://learn.microsoft.com/graph/change-notifications-lifecycle-events; "missed" asks for no more than a look. */
const isAboutItself = ({ lifecycleEvent }: Notification): boolean =>
  lifecycleEvent === "reauthorizationRequired" || lifecycleEvent === "subscriptionRemoved";
