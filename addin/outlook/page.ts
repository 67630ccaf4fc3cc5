import type { Page } from "./office.ts";

/** The real page. Outlook misses some changes of selection, so coming back to the pane is a reason to look again. */
export function browserPage(): Page {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  return {
    onReturn(listener) {
      addEventListener("focus", listener);
      document.addEventListener("visibilitychange", () => {
        if (document.visibilityState === "visible") listener();
      });
    },
    prefersDark: () => dark.matches,
    onPreference: (listener) => dark.addEventListener("change", listener),
  };
}
