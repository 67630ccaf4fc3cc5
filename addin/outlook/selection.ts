import { oneLine } from "../../core/text.ts";
import { ask } from "./ask.ts";
import type { SelectedLetter, Selection } from "./outlook.ts";

type Details = Partial<Office.SelectedItemDetails>;

/** A message that Outlook has loaded for us. The web leaves the question of its owner out (office-js issue 6222). */
type Loaded = Partial<Pick<Office.LoadedMessageRead, "internetMessageId" | "unloadAsync">> & {
  getSharedPropertiesAsync?: (done: (result: Office.AsyncResult<Office.SharedProperties>) => void) => void;
};

/**
 * Several selected messages, in the order they were chosen. They are all in one mailbox: that of any one whose owner
 * is known already, else what Outlook says of the first. `mayLoad`: Mailbox 1.15.
 */
export async function readSelection(
  mailbox: Office.Mailbox,
  selected: readonly Details[],
  owners: ReadonlyMap<string, string>,
  mayLoad: boolean,
): Promise<Selection> {
  const letters = selected.map(asLetter);
  let owner = letters.map(({ itemId }) => owners.get(itemId)).find((known) => known !== undefined);
  // Before Mailbox 1.14 none has its identity, and on the web those have none that were never opened (issue 6497).
  const bare = letters.filter(({ message }) => !message);
  const asked = owner === undefined ? letters.slice(0, 1) : [];
  for (const letter of mayLoad ? new Set([...asked, ...bare]) : []) {
    const loaded = await load(mailbox, letter.itemId);
    // A client that does not answer for one will not for ninety-nine more.
    if (!loaded) break;
    owner ??= loaded.owner;
    letter.message ??= loaded.internetMessageId ? { internetMessageId: loaded.internetMessageId } : undefined;
  }
  return { mailbox: owner?.toLowerCase(), letters };
}

function asLetter({ itemId = "", subject, internetMessageId, itemMode }: Details): SelectedLetter {
  const written = String(itemMode ?? "").toLowerCase() !== "compose";
  return {
    itemId,
    subject: oneLine(subject ?? ""),
    message: internetMessageId && written ? { internetMessageId } : undefined,
  };
}

/** Outlook holds one loaded message at a time: each is put back before the next. */
async function load(mailbox: Office.Mailbox, itemId: string) {
  const loaded = await ask<Loaded>((done) =>
    mailbox.loadItemByIdAsync(itemId, (result) => done(result as Office.AsyncResult<Loaded>)),
  );
  if (!loaded) return undefined;
  const shared =
    typeof loaded.getSharedPropertiesAsync === "function"
      ? await ask<Office.SharedProperties>((done) => loaded.getSharedPropertiesAsync?.(done))
      : undefined;
  await ask<void>((done) => loaded.unloadAsync?.(done));
  return { owner: shared?.owner, internetMessageId: loaded.internetMessageId };
}
