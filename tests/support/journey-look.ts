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

/** How people look at the pane. */
const looks = [
  { width: 320, theme: "light", forcedColors: "none" },
  { width: 450, theme: "dark", forcedColors: "none" },
  { width: 320, theme: "light", forcedColors: "active" },
] as const;

/** Colours may still be on their way from one theme to the other: what stays is a fault. */
export async function lasting(look: () => Promise<string[]>): Promise<string[]> {
  const first = await look();
  return first.length === 0 ? first : look();
}

/** What would keep somebody from using the pane as it stands, narrow, wide and dark, and in a system's strong colours. */
export async function hindrances(page: Page): Promise<string[]> {
  const pane = page.frame("addin-pane");
  if (!pane) throw new Error("There is no pane.");
  const found: string[] = [];
  for (const { width, theme, forcedColors } of looks) {
    await page.emulateMedia({ forcedColors });
    await page.evaluate(
      (how) => {
        window.outlookBench.setTheme(how.theme);
        window.outlookBench.setPane({ width: how.width });
      },
      { width, theme },
    );
    await pane.locator(`.pane.${theme}`).waitFor();
    const look = async () => [...(await barriers(pane)), ...(await sideways(page))];
    found.push(
      ...(await lasting(look)).map((fault) => `${width}, ${theme}, forced colours ${forcedColors}: ${fault}`),
    );
  }
  return found;
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
