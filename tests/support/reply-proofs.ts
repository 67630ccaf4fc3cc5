import { expect } from "vitest";
import type { CallName } from "../../core/contract/calls.ts";
import { permissions } from "../../core/people/permissions.ts";
import type { Draw, Proof } from "./ground.ts";
import { officeMailbox } from "./office.ts";
import { messageOf, type TownCase } from "./town.ts";
import { shouldSee } from "./who-should-see.ts";

type ReplyCall = Extract<
  CallName,
  | "readMailing"
  | "prepareMailing"
  | "sendMailing"
  | "stopMailing"
  | "readReplies"
  | "draftReply"
  | "clearReply"
  | "tellSent"
  | "readLines"
  | "approveReplyLine"
>;

const theirs = ({ by, one }: Draw) => shouldSee(by, one);
const problem = (code: string) => ({
  problem: { code, message: expect.any(String), reference: expect.any(String) },
});
const missing = ({ reference }: TownCase) => ({
  problem: { code: "not-found", message: `There is no case ${reference}.`, reference: expect.any(String) },
});
const mayKeepLines = ({ by }: Draw) =>
  by.roles.some((role) => (permissions["keep-lines"] as readonly string[]).includes(role));

const mayAnswer = ({ by }: Draw) =>
  by.roles.some((role) => (permissions["answer-requests"] as readonly string[]).includes(role));

/** What a case is answered with is for those who see the case; the lines themselves are for all of the office. */
export const replyProofs: Record<ReplyCall, Proof> = {
  readReplies: async (draw, { ask }) => {
    const { status, body, text } = await ask("readReplies", { reference: draw.one.reference }, draw.by);
    if (theirs(draw)) expect(body["reference"]).toBe(draw.one.reference);
    else expect({ status, body }).toEqual({ status: 404, body: missing(draw.one) });
    return text;
  },
  draftReply: async (draw, { ask }) => {
    const { reference } = draw.one;
    const message = { mailbox: officeMailbox, message: { internetMessageId: messageOf(reference) } };
    const asked = { reference, message, line: "no-such-line", version: 1, text: "Thank you." };
    const { status, body, text } = await ask("draftReply", asked, draw.by);
    expect(status).toBe(404);
    if (theirs(draw)) expect(JSON.stringify(body)).toContain("This line is not in use any more");
    else expect(body).toEqual(missing(draw.one));
    return text;
  },
  clearReply: async (draw, { ask }) => {
    const { reference } = draw.one;
    const said = { step: "press", verdict: "cleared", note: "Sal Orr, by telephone." } as const;
    const asked = { reference, draft: 1, digest: "0".repeat(64), ...said };
    const { status, body, text } = await ask("clearReply", asked, draw.by);
    if (theirs(draw)) expect([403, 404]).toContain(status);
    else expect({ status, body }).toEqual({ status: 404, body: missing(draw.one) });
    return text;
  },
  tellSent: async (draw, { ask }) => {
    const { reference } = draw.one;
    const { status, body, text } = await ask("tellSent", { reference, sent: 1, means: "neither" }, draw.by);
    expect(status).toBe(404);
    if (!theirs(draw)) expect(body).toEqual(missing(draw.one));
    return text;
  },
  // The town's copies are logged in no case together: there is nobody to write to, for anyone.
  readMailing: async (draw, { ask, campaign }) => {
    const { status, body, text } = await ask("readMailing", { key: campaign }, draw.by);
    expect([status, body["mailing"]]).toEqual([200, null]);
    return text;
  },
  prepareMailing: async (draw, { ask, campaign }) => {
    const { status, body, text } = await ask("prepareMailing", { key: campaign }, draw.by);
    expect({ status, body }).toEqual(
      mayAnswer(draw)
        ? { status: 400, body: problem("bad-input") }
        : { status: 403, body: problem("not-allowed") },
    );
    return text;
  },
  sendMailing: async (draw, { ask, campaign }) => {
    const asked = { key: campaign, mailing: 1, ready: 1, text: "x" };
    const { status, text } = await ask("sendMailing", asked, draw.by);
    expect(status).toBe(mayAnswer(draw) ? 404 : 403);
    return text;
  },
  stopMailing: async (draw, { ask, campaign }) => {
    const { status, text } = await ask("stopMailing", { key: campaign, mailing: 1, stop: true }, draw.by);
    expect(status).toBe(mayAnswer(draw) ? 404 : 403);
    return text;
  },
  readLines: async (draw, { ask }) => {
    const { body, text } = await ask("readLines", {}, draw.by);
    expect(Array.isArray(body["lines"])).toBe(true);
    return text;
  },
  approveReplyLine: async (draw, { ask }) => {
    const asked = {
      code: "acknowledgement",
      replaces: 99,
      title: "Acknowledgement",
      purpose: "acknowledgement" as const,
      types: [],
      topics: [],
      text: "Thank you.",
      owner: "Head of Office",
      validUntil: null,
    };
    const { status, body, text } = await ask("approveReplyLine", asked, draw.by);
    expect({ status, body }).toEqual(
      mayKeepLines(draw)
        ? { status: 409, body: problem("conflict") }
        : { status: 403, body: problem("not-allowed") },
    );
    return text;
  },
};
