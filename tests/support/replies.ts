import type { OfferedLine } from "../../core/contract/replies.ts";
import type { TypeCode } from "../../core/triage/types.ts";
import { logEmail } from "../../functions/jobs/cases/log-email.ts";
import { draftReply } from "../../functions/jobs/replies/draft-reply.ts";
import { readReplies } from "../../functions/jobs/replies/read-replies.ts";
import { followSent } from "../../functions/jobs/sync/follow-sent.ts";
import { seenBy } from "../../functions/office.ts";
import { readEvents } from "../../functions/store/case-events.ts";
import type { CaseView } from "../../core/contract/shapes.ts";
import type { Letter } from "./post.ts";
import { caseworker, officeMailbox, type TestOffice } from "./office.ts";

/** A message as Graph shows it, as far as these tests look. */
interface Shown {
  id: string;
  subject: string;
  isDraft: boolean;
  body: { content: string };
  toRecipients: { emailAddress: { address: string } }[];
}

/** What people do with replies, and what lies in the mailbox then. */
export function atTheDesk(office: TestOffice, by = caseworker) {
  const mailbox = officeMailbox;
  const path = `/users/${mailbox}`;
  const refOf = (internetMessageId: string) => ({ mailbox, message: { internetMessageId } });

  async function outlook(method: string, where: string, body?: object): Promise<void> {
    const answer = await fetch(`${office.outside.graph.url}/v1.0${path}${where}`, {
      method,
      headers: {
        authorization: `Bearer ${await office.outside.outlookToken()}`,
        "content-type": "application/json",
        prefer: 'IdType="ImmutableId"',
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`Outlook said ${answer.status}: ${await answer.text()}`);
  }

  return {
    async logged(type: TypeCode = "leader_correspondence", letter: Letter = {}) {
      const internetMessageId = await office.post(mailbox, letter);
      const plain = {
        topic: null,
        priority: "Standard",
        capacity: "council",
        note: "",
        into: "new",
      } as const;
      const choice = { ...plain, type, also: [] };
      const view: CaseView = await logEmail({ ...refOf(internetMessageId), choice }, office.as(by));
      return { ...view, ref: refOf(internetMessageId) };
    },
    read: (reference: string) => readReplies({ reference }, office.as(by)),
    async line(reference: string, code: string): Promise<OfferedLine> {
      const found = (await readReplies({ reference }, office.as(by))).lines.find((one) => one.code === code);
      if (!found) throw new Error(`no line ${code} is offered`);
      return found;
    },
    draft(
      of: { reference: string; ref: ReturnType<typeof refOf> },
      { code, version, text }: Pick<OfferedLine, "code" | "version" | "text">,
      reason?: string,
    ) {
      const { reference, ref: message } = of;
      const asked = { reference, message, line: code, version, text, ...(reason && { reason }) };
      return draftReply(asked, office.as(by));
    },
    async lying(folder: "drafts" | "sentitems"): Promise<Shown[]> {
      return (await office.look<{ value: Shown[] }>(`${path}/mailFolders/${folder}/messages?$top=50`)).value;
    },
    send: (graphId: string) => outlook("POST", `/messages/${graphId}/send`),
    change: (graphId: string, content: string) =>
      outlook("PATCH", `/messages/${graphId}`, { body: { contentType: "html", content } }),
    throwAway: (graphId: string) => outlook("DELETE", `/messages/${graphId}`),
    async byHand({ ref }: { ref: ReturnType<typeof refOf> }, words: string, as = "createReply", to?: string) {
      const filter = encodeURIComponent(`internetMessageId eq '${ref.message.internetMessageId}'`);
      const found = await office.look<{ value: Shown[] }>(`${path}/messages?$filter=${filter}`);
      const id = found.value[0]?.id ?? "";
      const recipients = to ? { toRecipients: [{ emailAddress: { address: to } }] } : {};
      await outlook("POST", `/messages/${id}/${as.replace("createR", "r").replace("createF", "f")}`, {
        comment: words,
        ...recipients,
      });
    },
    follow: (now?: Date) => followSent(seenBy(office.as(by, now), "system")),
    async history(reference: string) {
      const system = { db: office.record.seenBy("system"), viewer: "system" as const };
      const { id } = await system.db
        .selectFrom("cases")
        .select("id")
        .where("reference", "=", reference)
        .executeTakeFirstOrThrow();
      return (await readEvents(system, id)).map(({ event, on }) => ({ ...event, on }));
    },
  };
}
