import { createHash } from "node:crypto";
import { z } from "zod";
import { createEvent } from "../graph/new-event.ts";
import type { NewEffect } from "../store/effects.ts";
import { effectKind } from "./effect.ts";

const Payload = z.object({
  mailbox: z.string(),
  subject: z.string(),
  location: z.string(),
  startAt: z.iso.datetime(),
  endAt: z.iso.datetime(),
  showAs: z.enum(["free", "tentative", "busy", "oof"]),
});

/** Puts an engagement without guests into one of the office's calendars. */
export const newEvent = (key: string, about: string, payload: z.infer<typeof Payload>): NewEffect => ({
  key: `create-event ${key}`,
  kind: "create-event",
  about,
  mailbox: payload.mailbox,
  payload,
});

/** What Graph knows this engagement by: any text, but a GUID is what its examples show. */
export const transactionIdOf = (key: string): string =>
  createHash("sha256")
    .update(key)
    .digest("hex")
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, "$1-$2-$3-$4-$5");

// No look before the act: Graph itself makes no second engagement of the same transactionId.
export const createEventEffect = effectKind(Payload, ({ mailbox, ...event }, { graph, key }) =>
  createEvent(graph, mailbox, transactionIdOf(key), event),
);
