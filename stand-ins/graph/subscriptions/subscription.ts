import { z } from "zod";
import { looseBoolean } from "../read-body.ts";
import type { Shown } from "../show-parts.ts";
import type { Change } from "../world.ts";

export type ChangeKind = Change["how"];

export interface Subscription {
  id: string;
  /** As it was asked for. */
  resource: string;
  what: "message" | "event";
  mailbox: { id: string; address: string };
  /** Only changes in this folder; null for the whole mailbox. */
  folderId: string | null;
  changes: readonly ChangeKind[];
  notificationUrl: string;
  lifecycleNotificationUrl: string | null;
  clientState: string | null;
  expiresAt: string;
  latestSupportedTlsVersion: string;
  /** The kind of id it was made with is the kind it keeps. */
  immutableIds: boolean;
  appId: string;
  /** Object id of the person or the application. */
  creatorId: string;
  /** A reauthorizationRequired was sent and has not been answered. */
  awaitsReauthorization: boolean;
}

const url = z.string().max(2048);
export const NewSubscription = z.strictObject({
  "@odata.type": z.string().optional(),
  changeType: z.string(),
  notificationUrl: url,
  lifecycleNotificationUrl: url.nullish(),
  resource: z.string(),
  expirationDateTime: z.iso.datetime({ offset: true }),
  clientState: z.string().max(128).nullish(),
  latestSupportedTlsVersion: z.enum(["v1_0", "v1_1", "v1_2", "v1_3"]).nullish(),
  includeResourceData: looseBoolean.nullish(),
  encryptionCertificate: z.string().nullish(),
  encryptionCertificateId: z.string().nullish(),
  notificationUrlAppId: z.string().nullish(),
  notificationQueryOptions: z.string().nullish(),
});

export const ChangedSubscription = z.strictObject({
  "@odata.type": z.string().optional(),
  expirationDateTime: z.iso.datetime({ offset: true }).optional(),
  notificationUrl: url.optional(),
});

export const showSubscription = (one: Subscription): Shown => ({
  id: one.id,
  resource: one.resource,
  applicationId: one.appId,
  changeType: one.changes.join(","),
  clientState: one.clientState,
  notificationUrl: one.notificationUrl,
  notificationQueryOptions: null,
  lifecycleNotificationUrl: one.lifecycleNotificationUrl,
  expirationDateTime: one.expiresAt,
  creatorId: one.creatorId,
  includeResourceData: null,
  latestSupportedTlsVersion: one.latestSupportedTlsVersion,
  encryptionCertificate: null,
  encryptionCertificateId: null,
  notificationUrlAppId: null,
  // The service answers it although its own metadata does not have it.
  notificationContentType: "application/json",
});
