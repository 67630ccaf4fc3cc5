import { againstBare } from "../bare/against-bare.ts";
import type { Figure } from "../figure.ts";
import { mailbox } from "../office.ts";

export const openMessage: Figure = {
  what: "opening a letter in the pane, the call over HTTP",
  against:
    "its own requests to Graph and statements on the record, repeated for another letter without our code",
  measure: () =>
    againstBare("openMessage", (letter) => ({ mailbox, message: { internetMessageId: letter } })),
};
