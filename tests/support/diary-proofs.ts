import { expect } from "vitest";
import { londonDate } from "../../core/time.ts";
import type { Proof } from "./ground.ts";
import { leaderMailbox } from "./office.ts";
import { shouldSee } from "./who-should-see.ts";

const request: (name: "openRequest" | "pullBackAnswer") => Proof =
  (name) =>
  async ({ by, at }, { ask, requests }) => {
    const message = { internetMessageId: requests[at % requests.length] ?? "" };
    const { status, text } = await ask(name, { mailbox: leaderMailbox, message }, by);
    expect([200, 409]).toContain(status);
    return text;
  };

const brief: (name: "previewBrief" | "sendBrief") => Proof =
  (name) =>
  async ({ by }, { ask, town }) => {
    const { status, text } = await ask(name, { on: londonDate(new Date()) }, by);
    expect(status).toBe(200);
    for (const one of town) {
      if (shouldSee("everyone", one)) continue;
      expect(text.includes(one.reference), one.reference).toBe(false);
      expect(text.includes(one.secret), one.reference).toBe(false);
    }
    return text;
  };

/** The calls about requests and briefs: none of them says a word of a case, but what the brief may. */
export const diaryProofs = {
  openRequest: request("openRequest"),
  answerRequest: async ({ by, at }, { ask, requests }) => {
    const message = { internetMessageId: requests[at % requests.length] ?? "" };
    const opened = await ask("openRequest", { mailbox: leaderMailbox, message }, by);
    const answer = { kind: "accept", reason: "priority" } as const;
    const version = String(opened.body["version"]);
    const given = await ask("answerRequest", { mailbox: leaderMailbox, message, version, answer }, by);
    expect(given.status).toBe(200);
    return opened.text + given.text;
  },
  pullBackAnswer: request("pullBackAnswer"),
  previewBrief: brief("previewBrief"),
  sendBrief: brief("sendBrief"),
} satisfies Record<string, Proof>;
