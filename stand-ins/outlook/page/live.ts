import { addDays, londonInstant } from "../../../core/time.ts";
import { readEvents, readFolder, readMessage } from "./api.ts";
import { change, outlook } from "./store.ts";

const every = 1000;
const seen = { folder: "", folderTag: "", week: "", weekTag: "" };

async function refreshFolder(): Promise<void> {
  const { mailbox, folder, view } = outlook();
  const place = `${mailbox.address} ${folder}`;
  const fresh = await readFolder(
    mailbox.address,
    folder,
    view && seen.folder === place ? seen.folderTag : "",
  );
  const now = outlook();
  if (fresh.same || now.mailbox !== mailbox || now.folder !== folder) return;
  Object.assign(seen, { folder: place, folderTag: fresh.tag });
  const here = new Set(fresh.value.messages.map(({ id }) => id));
  const open = now.message;
  const row = fresh.value.messages.find(({ id }) => id === open?.id);
  change({
    view: fresh.value,
    selected: now.selected.filter((id) => here.has(id) || id === open?.id),
    gone: open !== undefined && !row,
  });
  if (open && row && row.version !== open.version) {
    const message = await readMessage(mailbox.address, open.id);
    if (outlook().message?.id === message.id) change({ message });
  }
}

async function refreshWeek(): Promise<void> {
  const { mailbox, week, events } = outlook();
  const place = `${mailbox.address} ${week}`;
  const from = londonInstant(week, "00:00").toISOString();
  const to = londonInstant(addDays(week, 7), "00:00").toISOString();
  const fresh = await readEvents(
    mailbox.address,
    from,
    to,
    events && seen.week === place ? seen.weekTag : "",
  );
  const now = outlook();
  if (fresh.same || now.mailbox !== mailbox || now.week !== week) return;
  Object.assign(seen, { week: place, weekTag: fresh.tag });
  change({ events: fresh.value });
}

const trouble = "Outlook cannot reach the mailbox. It keeps trying.";

/** Looks at the mailbox once; the selection stays. */
export async function refresh(): Promise<void> {
  try {
    await refreshFolder();
    if (outlook().module === "calendar") await refreshWeek();
    if (outlook().notice === trouble) change({ notice: "" });
  } catch {
    if (!outlook().notice) change({ notice: trouble });
  }
}

/** Keeps looking, about once a second, while somebody can see the page. */
export function stayLive(): void {
  const look = async () => {
    if (document.visibilityState === "visible") await refresh();
    setTimeout(look, every);
  };
  void look();
}
