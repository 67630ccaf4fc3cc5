import { useEffect } from "react";

/** Ctrl+Enter (or Cmd+Enter) anywhere in the pane, while `on`. */
export function useCtrlEnter(act: () => void, on: boolean): void {
  useEffect(() => {
    if (!on) return;
    const listen = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.repeat) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [act, on]);
}
