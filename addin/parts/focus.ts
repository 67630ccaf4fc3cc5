/** How many frames to wait for a screen that is still being fetched: about three seconds. */
const patience = 180;

/**
 * Moves the keyboard to what a person's own act has brought up, once it is there. Never when they are working in
 * Outlook itself: a pinned pane must not take the keyboard from the message list.
 */
export function focusSoon(selector: string): void {
  if (!document.hasFocus()) return;
  const look = (left: number) => {
    const found = shown(selector) ?? (left === 0 ? shown("h1") : undefined);
    if (!found) {
      if (left > 0) requestAnimationFrame(() => look(left - 1));
      return;
    }
    found.focus({ preventScroll: true });
    bringIntoSight(found);
  };
  requestAnimationFrame(() => look(patience));
}

/** Not what stands in for a screen on its way, nor what React has hidden meanwhile. */
const shown = (selector: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>(selector)].find(
    (element) => element.checkVisibility() && !element.closest("[data-waiting]"),
  );

/** Scrolls the pane, or the part of the desk that scrolls, alone: the browser's own `scrollIntoView` moves Outlook as well. */
export function bringIntoSight(place: HTMLElement, where: "top" | "anywhere" = "anywhere"): void {
  const { top, bottom } = place.getBoundingClientRect();
  const foot = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingBottom) || 0;
  if (where === "anywhere" && top >= 0 && bottom <= innerHeight - foot) return;
  // What is higher than the pane is shown from its beginning.
  const below = where === "top" || top < 0 || bottom - top > innerHeight - foot;
  (place.closest("[data-scrolls]") ?? window).scrollBy(0, below ? top : bottom - innerHeight + foot);
}
