import type { Drafts } from "./drafts.ts";

/** What the address of this pane leads to now. "newer": another version of the pane. */
export type Served = "same" | "newer" | "nothing";

/** Whether the pane has been put in place anew since it was opened: its old files are gone then. */
export async function findServed(): Promise<Served> {
  const ours = [...document.scripts]
    .find(({ type }) => type === "module")
    ?.src.split("/")
    .at(-1);
  try {
    const answer = await fetch(location.pathname, { cache: "no-store", signal: AbortSignal.timeout(15_000) });
    const page = await answer.text();
    // Something in between, such as a network's own sign-in, may answer in the pane's place.
    if (!answer.ok || !/id="(?:pane|desk)"/.test(page)) return "nothing";
    return ours && page.includes(ours) ? "same" : "newer";
  } catch {
    return "nothing";
  }
}

const shelf = "leaders-office-drafts";

/** Puts the drafts where the page that comes next in this tab finds them. False when the browser keeps nothing. */
export function handOnDrafts(drafts: Drafts): boolean {
  const all = drafts.all();
  try {
    if (all.length > 0) sessionStorage.setItem(shelf, JSON.stringify(all));
    return true;
  } catch {
    return false;
  }
}

/** Loads the pane anew and hands the drafts over to it. False when the browser keeps nothing: then it stays as it is. */
export function reloadPane(drafts: Drafts): boolean {
  const kept = handOnDrafts(drafts);
  if (kept) location.reload();
  return kept;
}

/** What the page before this one handed on; nothing of it stays in the browser. */
export function takeDrafts(): [key: string, draft: object][] {
  try {
    const handed = sessionStorage.getItem(shelf);
    sessionStorage.removeItem(shelf);
    // Written by `handOnDrafts` alone.
    return handed ? (JSON.parse(handed) as [string, object][]) : [];
  } catch {
    return [];
  }
}
