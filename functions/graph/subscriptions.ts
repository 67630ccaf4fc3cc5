import { z } from "zod";
import { graphPath } from "./address.ts";
import type { Graph } from "./connect.ts";

const Granted = z.object({
  id: z.string(),
  resource: z.string().nullish(),
  notificationUrl: z.string().nullish(),
  /** Graph may grant less than was asked for. */
  expirationDateTime: z.iso.datetime({ offset: true }).transform((at) => new Date(at)),
});
export type Granted = z.output<typeof Granted>;

export interface WantedSubscription {
  resource: string;
  url: string;
  secret: string;
  expiresAt: Date;
}

/** Graph asks `url` whether it is there before it answers this: https://learn.microsoft.com/graph/api/subscription-post-subscriptions */
export const createSubscription = (graph: Graph, wanted: WantedSubscription): Promise<Granted> =>
  graph.write("POST", "/subscriptions", Granted, {
    body: {
      changeType: "created",
      notificationUrl: wanted.url,
      lifecycleNotificationUrl: wanted.url,
      resource: wanted.resource,
      expirationDateTime: wanted.expiresAt.toISOString(),
      clientState: wanted.secret,
      latestSupportedTlsVersion: "v1_2",
    },
  });

/** Prolongs it and reauthorizes it in one. */
export const renewSubscription = (graph: Graph, id: string, expiresAt: Date): Promise<Granted> =>
  graph.write("PATCH", graphPath`/subscriptions/${id}`, Granted, {
    body: { expirationDateTime: expiresAt.toISOString() },
  });

export async function removeSubscription(graph: Graph, id: string): Promise<void> {
  await graph.write("DELETE", graphPath`/subscriptions/${id}`, z.unknown());
}

/** This application's own, whoever made them. */
export async function listSubscriptions(graph: Graph): Promise<Granted[]> {
  return (await graph.read("/subscriptions", z.object({ value: z.array(Granted) }))).value;
}
