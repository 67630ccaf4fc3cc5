import type { Frame } from "playwright-core";

interface Look {
  /** What a person must always be able to see and press. */
  whole?: readonly string[];
  /** The most pixels that one text may take from top to bottom. */
  tallest?: number;
}

/** How a page stands with a stranger's words in it: a line for each thing that is not as it should be. */
export const askew = (frame: Frame, how: Look = {}): Promise<string[]> => frame.evaluate(look, how);

function look({ whole = [], tallest = 200 }: Look): string[] {
  const found: string[] = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) found.push(`${root.scrollWidth} wide in ${root.clientWidth}`);

  const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066\u2067]/;
  const towering = /\p{M}{5}/u;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { parentElement: place, data } = node as Text;
    if (!place || !data.trim() || place.closest("script,style,option,.unseen,.for-ears")) continue;
    const says = `${place.localName}.${place.className}: ${data.slice(0, 40)}`;
    if (turning.test(data)) found.push(`turned about in ${says}`);
    if (towering.test(data)) found.push(`towers in ${says}`);
    const range = document.createRange();
    range.selectNode(node);
    // Its own lines, or as many of them as its place lets show; a box to be scrolled may show some more.
    const box = place.closest("[role=region][tabindex]");
    const heights = [range, place, ...(box ? [box] : [])].map((one) => one.getBoundingClientRect().height);
    const height = Math.min(...heights);
    if (height > (box ? 2 * tallest : tallest)) found.push(`${Math.round(height)} high: ${says}`);
  }
  for (const name of whole) {
    const thing = document.querySelector(name);
    const { left, top, width, height } = thing?.getBoundingClientRect() ?? new DOMRect();
    const there = document.elementFromPoint(left + width / 2, top + height / 2);
    if (!thing?.contains(there)) found.push(`${name} is ${thing ? "covered or out of sight" : "gone"}`);
  }
  return found;
}
