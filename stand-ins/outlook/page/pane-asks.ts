import { type Ask, restIdOf } from "../line.ts";
import { selectEvent, selectMessage, showMessage, writeOn } from "./actions.ts";
import { actOn, readCategories, readEvent, readMessage } from "./api.ts";
import { messageItem } from "./open-item.ts";
import { paneSettings } from "./pane-settings.ts";
import { change, outlook } from "./store.ts";

/** The pane names an item as Office does; we hold it by Graph's id. */
function restId(itemId: string): string {
  const { message } = outlook();
  return message && message.immutableId === itemId ? message.id : restIdOf(itemId);
}

async function bodyOf(id: string): Promise<string> {
  const { message, event, mailbox } = outlook();
  if (message?.id === id) return message.html;
  if (event?.id === id) return event.html;
  return outlook().module === "calendar"
    ? (await readEvent(mailbox.address, id)).html
    : (await readMessage(mailbox.address, id)).html;
}

/** Answers one question of the pane. What it gets is what `Asks` says. */
export async function answerPane({ name, says }: Ask): Promise<unknown> {
  const mailbox = outlook().mailbox.address;
  switch (name) {
    case "body":
      return bodyOf(restId(says.itemId));
    case "categories":
      return (await readMessage(mailbox, restId(says.itemId))).categories;
    case "setCategories":
      await actOn(mailbox, { act: "categories", id: restId(says.itemId), categories: says.categories });
      return null;
    case "masterCategories":
      return readCategories(mailbox);
    case "loadItem":
      return messageItem(outlook(), await readMessage(mailbox, restId(says.itemId)));
    case "replyForm": {
      const { message } = outlook();
      change({
        draft: {
          answers: restId(says.itemId),
          all: says.all,
          to: message?.from.address ?? "",
          subject: `Re: ${message?.subject ?? ""}`,
          html: says.html,
        },
      });
      return null;
    }
    case "newMessage":
      change({
        draft: {
          answers: undefined,
          all: false,
          to: says.to.join("; "),
          subject: says.subject,
          html: says.html,
        },
      });
      return null;
    case "openMessage": {
      const id = restId(says.itemId);
      const open = await readMessage(mailbox, id);
      // A draft opens to be written on, beside the letter it answers.
      if (open.draft) {
        writeOn(open);
        return null;
      }
      const inView = outlook().view?.messages.some((row) => row.id === id);
      if (inView) await selectMessage(id);
      else await showMessage(open.internetMessageId);
      return null;
    }
    case "openAppointment":
      await selectEvent(restId(says.itemId));
      return null;
    case "saveSettings":
      paneSettings.save(outlook(), says.values);
      return null;
  }
}
