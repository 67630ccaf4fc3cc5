import { useSyncExternalStore } from "react";

const query = matchMedia("(max-width: 699px)");
const subscribe = (listener: () => void) => {
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
};

/** Too narrow for a table: each case is a card. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => query.matches);
