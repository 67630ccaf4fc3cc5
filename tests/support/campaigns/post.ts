import { addMessage } from "../../../stand-ins/graph/messages.ts";
import { wellKnown } from "../../../stand-ins/graph/mailbox.ts";
import type { Message } from "../../../stand-ins/graph/records.ts";
import type { World } from "../../../stand-ins/graph/world.ts";
import type { Email } from "../../../core/mail/email.ts";

/** Puts a letter straight into an Inbox: many of them, faster than the post. */
export function arrive(world: World, mailbox: string, email: Email, parts: Partial<Message> = {}): Message {
  const owner = world.mailbox(mailbox);
  if (!owner) throw new Error(`there is no mailbox ${mailbox}`);
  return addMessage(world, owner, {
    folderId: wellKnown(owner, "inbox").id,
    from: email.from,
    sender: email.from,
    to: [...email.to],
    subject: email.subject,
    body: { contentType: email.body.startsWith("<html") ? "html" : "text", content: email.body },
    receivedAt: world.now().toISOString(),
    ...parts,
  });
}
