import { useMemo, useSyncExternalStore } from "react";
import { addressOf, allOpen, type Place, placeIn } from "./address.ts";

const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of listeners) listener();
};
addEventListener("popstate", tell);
addEventListener("hashchange", tell);

/** How many pages of this one lie behind the one that is shown: as often the way back stays in it. */
const depth = (): number => {
  const kept: unknown = history.state;
  return typeof kept === "number" ? kept : 0;
};

/** Goes somewhere. `instead`: the way back does not lead through where one was. */
export function goTo(place: Place, instead = false): void {
  const address = addressOf(place);
  if (address === location.hash) return;
  if (instead) history.replaceState(depth(), "", address);
  else history.pushState(depth() + 1, "", address);
  tell();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Where the page's address leads, now and whenever it changes. */
export function usePlace(): Place {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  return useMemo(() => placeIn(hash), [hash]);
}

/** Back to the register as it was, or to its beginning for whoever came by a link. */
export function goBack(): void {
  if (depth() > 0) history.back();
  else goTo({ at: "cases", view: allOpen }, true);
}
