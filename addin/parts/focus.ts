/**
 * Moves the keyboard to what a person's own act has brought up, once it is there. Never when they are working in
 * Outlook itself: a pinned pane must not take the keyboard from the message list.
 */
export function focusSoon(selector: string, otherwise = "h1"): void {
  if (!document.hasFocus()) return;
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const found =
        document.querySelector<HTMLElement>(selector) ?? document.querySelector<HTMLElement>(otherwise);
      found?.focus({ preventScroll: true });
      found?.scrollIntoView({ block: "nearest" });
    }),
  );
}
