import { serviceCodes } from "../services.ts";
import { typeCodes } from "../types.ts";
import { topics } from "../vocabulary.ts";
import { anchors } from "./anchors.ts";
import { addLearnt, emptyHead, type LearntHead, likelihoodsOf, scoresFrom, teachHead } from "./head.ts";
import { type Head, heads, type Lesson } from "./lesson.ts";
import { likenessOf, type Prints } from "./prints.ts";

/** What this office has taught, on top of the models that everyone has. */
export interface OfficeLayer {
  readonly heads: Map<Head, LearntHead>;
  /** How many letters it was taught from. */
  lessons: number;
}

const labelsOf: Readonly<Record<Head, readonly string[]>> = {
  type: typeCodes,
  topic: topics,
  service: serviceCodes,
};

export const emptyLayer = (): OfficeLayer => ({ heads: new Map(), lessons: 0 });

/** Adds a lesson. The same lessons in the same order always make the same layer, at once or one by one. */
export function teach(layer: OfficeLayer, { prints, likely, chosen }: Lesson): void {
  for (const head of heads) {
    const label = chosen[head];
    if (label === null) continue;
    const learnt =
      layer.heads.get(head) ??
      emptyHead(
        labelsOf[head],
        anchors().map((one) => ({ prints: one.prints, likely: one.likely[head] })),
      );
    layer.heads.set(head, learnt);
    teachHead(learnt, prints, likely[head], label);
  }
  layer.lessons++;
}

/** So many lessons outweigh what any one letter happens to share with them. */
const often = 10;
/** Letters on different matters share up to 0.65 of their prints, by their turns of phrase alone. */
const alike = 0.75;

/** Whether a label was taught often, or by a letter much like this one: a few lessons move all letters somewhat. */
export function isTaught(layer: OfficeLayer, head: Head, label: string, prints: Prints): boolean {
  const learnt = layer.heads.get(head);
  if (!learnt) return false;
  const at = learnt.labels.indexOf(label);
  if ((learnt.counts[at] ?? 0) >= often) return true;
  return learnt.taught.some((one) => one.chosen === at && likenessOf(one.prints, prints) >= alike);
}

export interface Ranked {
  label: string;
  likely: number;
}

/** A ranking as the office has learnt to see it: the likeliest first, adding up to one. */
export function asLearnt(
  layer: OfficeLayer,
  head: Head,
  prints: Prints,
  ranked: readonly Ranked[],
): readonly Ranked[] {
  const learnt = layer.heads.get(head);
  if (!learnt) return ranked;
  const shipped = Object.fromEntries(ranked.map(({ label, likely }) => [label, likely]));
  const likely = likelihoodsOf(addLearnt(learnt, prints, scoresFrom(learnt.labels, shipped)));
  return learnt.labels
    .map((label, at) => ({ label, likely: likely[at] ?? 0 }))
    .sort((a, b) => b.likely - a.likely);
}
