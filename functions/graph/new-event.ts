import { z } from "zod";
import { graphPath } from "./address.ts";
import type { Graph } from "./connect.ts";
import { GraphFailure } from "./failure.ts";

export interface NewEvent {
  subject: string;
  location: string;
  /** Instants. */
  startAt: string;
  endAt: string;
  showAs: "free" | "tentative" | "busy" | "oof";
}

const inUtc = (instant: string) => ({ dateTime: instant.replace(/Z$/, ""), timeZone: "UTC" });

/**
 * Puts an engagement into the calendar. Asked again with the same `transactionId` Graph makes no second one: it
 * answers with the first, or with a conflict. https://learn.microsoft.com/graph/api/resources/event
 */
export async function createEvent(
  graph: Graph,
  mailbox: string,
  transactionId: string,
  event: NewEvent,
): Promise<void> {
  try {
    await graph.write("POST", graphPath`/users/${mailbox}/events`, z.unknown(), {
      body: {
        subject: event.subject,
        start: inUtc(event.startAt),
        end: inUtc(event.endAt),
        location: { displayName: event.location },
        showAs: event.showAs,
        transactionId,
      },
    });
  } catch (error) {
    if (error instanceof GraphFailure && error.graphCode === "ErrorDuplicateTransactionId") return;
    throw error;
  }
}
