import axe, { type AxeResults, type ElementContext, type RunOptions } from "axe-core";
import type { Frame, Page } from "playwright-core";

type Axe = { run: (where: ElementContext, how: RunOptions) => Promise<AxeResults> };

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds against WCAG 2.2 AA and good practice, a line a rule. */
export async function barriers(place: Page | Frame): Promise<string[]> {
  await place.evaluate(axe.source);
  return place.evaluate(async (tags) => {
    // Put there by the line above.
    const { run } = (window as unknown as { axe: Axe }).axe;
    const { violations } = await run(
      // Fluent's focus library leaves unseen stops at the edges of a page; they pass the keyboard on at once.
      { exclude: ["[data-tabster-dummy]"] },
      { iframes: false, resultTypes: ["violations"], runOnly: { type: "tag", values: tags } },
    );
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" | ")}`,
    );
  }, rules);
}

/** Places that would have to be scrolled sideways to be read, in Outlook's page and in the pane. A mail may be as wide as it likes. */
export async function sideways(page: Page): Promise<string[]> {
  const found = await Promise.all(
    page
      .frames()
      .filter((frame) => frame.url() !== "about:srcdoc")
      .map((frame) => frame.evaluate(wider).catch(() => [])),
  );
  return found.flat();
}

function wider(): string[] {
  const root = document.documentElement;
  if (root.scrollWidth <= root.clientWidth) return [];
  const culprits = [...document.querySelectorAll("body *")]
    .filter((one) => one.getBoundingClientRect().right > root.clientWidth + 1)
    .map((one) => `${one.tagName}.${one.className}`);
  return [
    `${document.title}: ${root.scrollWidth} in ${root.clientWidth}; ${culprits.slice(0, 3).join(", ")}`,
  ];
}
