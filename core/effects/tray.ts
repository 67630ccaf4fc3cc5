import type { TrayItem } from "../contract/shapes.ts";
import { may } from "../people/permissions.ts";
import type { Role } from "../people/permissions.ts";
import { sayDay } from "../time.ts";
import { type Trouble, wordsOf } from "./kinds.ts";
import { type EffectProgress, isInTray, openState } from "./state.ts";
import { mendingsOf, whatToDo } from "./what-to-do.ts";

interface OpenEffect {
  id: number;
  kind: string;
  about: string;
  trouble: Trouble | null;
  progress: EffectProgress;
}

/** What an effect is about, as far as this person may see it. */
export interface Subject {
  words: string;
  reference: string | null;
}

/** One line of the tray, for someone with these roles. */
export function trayItem(effect: OpenEffect, subject: Subject | undefined, roles: readonly Role[]): TrayItem {
  const { id, kind, about, trouble, progress } = effect;
  const { what, mend } = wordsOf(kind);
  const state = openState(progress);
  const runAfter = progress.runAfter.toISOString();
  const waits = isInTray(progress);
  return {
    id,
    what,
    about: subject?.words ?? sayBrief(about),
    reference: subject?.reference ?? null,
    since: progress.createdAt.toISOString(),
    state,
    goesAt: waits ? runAfter : null,
    nextAt: state === "failed" ? null : runAfter,
    why: progress.problem ?? (waits ? "It waits so that it can be pulled back." : "It is on its way."),
    toDo: whatToDo(kind, state, trouble),
    may: may(roles, mend) ? mendingsOf(state, trouble) : [],
  };
}

const sayBrief = (about: string): string => {
  const on = /^brief (\d{4}-\d\d-\d\d)$/.exec(about)?.[1];
  return on === undefined ? "" : `The brief for ${sayDay(on)}`;
};
