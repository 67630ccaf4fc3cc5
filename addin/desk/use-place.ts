import { useMemo, useSyncExternalStore } from "react";
import { addressOf, allOpen, type Place, placeIn } from "./address.ts";

/** How often this page itself has gone on: as often the way back stays in it. */
let visits = 0;
const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of listeners) listener();
};
addEventListener("popstate", () => {
  visits = Math.max(0, visits - 1);
  tell();
});
addEventListener("hashchange", tell);

/** Goes somewhere. `instead`: the way back does not lead through where one was. */
export function goTo(place: Place, instead = false): void {
  const address = addressOf(place);
  if (address === location.hash) return;
  if (instead) history.replaceState(null, "", address);
  else {
    visits += 1;
    history.pushState(null, "", address);
  }
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
  if (visits > 0) history.back();
  else goTo({ at: "cases", view: allOpen }, true);
}
