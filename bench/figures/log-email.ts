import { againstBare } from "../bare/against-bare.ts";
import type { Figure } from "../figure.ts";
import { mailbox } from "../office.ts";

export const logEmail: Figure = {
  what: "logging an email, from the call over HTTP to the mark in Outlook",
  against:
    "its own requests to Graph and statements on the record, repeated for another letter without our code",
  measure: () =>
    againstBare("logEmail", (letter) => ({
      mailbox,
      message: { internetMessageId: letter },
      choice: { type: "foi", priority: "Standard" },
    })),
};
