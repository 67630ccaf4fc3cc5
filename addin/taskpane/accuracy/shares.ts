import type { Share } from "../../../core/contract/learning.ts";

/** "84 %", or a dash where nothing was asked. */
export const sayShare = ({ asked, confirmed }: Share): string =>
  asked === 0 ? "–" : `${Math.round((100 * confirmed) / asked)} %`;

export const heads = [
  ["type", "Types"],
  ["topic", "Topics"],
  ["service", "Services"],
] as const;

export const width = 300;
export const height = 120;

/** Where a share stands in the drawing: all confirmed at the top. */
export const placeOf = ({ asked, confirmed }: Share, at: number, of: number): [x: number, y: number] => [
  of < 2 ? width / 2 : Math.round((at * width) / (of - 1)),
  Math.round(height - (height * confirmed) / Math.max(asked, 1)),
];
