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
      if (found) bringIntoSight(found);
    }),
  );
}

/** Scrolls the pane alone: the browser's own `scrollIntoView` moves Outlook around it as well. */
export function bringIntoSight(place: HTMLElement, where: "top" | "anywhere" = "anywhere"): void {
  const { top, bottom } = place.getBoundingClientRect();
  const foot = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingBottom) || 0;
  if (where === "anywhere" && top >= 0 && bottom <= innerHeight - foot) return;
  // What is higher than the pane is shown from its beginning.
  const below = where === "top" || top < 0 || bottom - top > innerHeight - foot;
  scrollBy(0, below ? top : bottom - innerHeight + foot);
}
