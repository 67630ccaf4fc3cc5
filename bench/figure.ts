/** A plain figure, or one beside a published reference. */
export interface Size {
  kind: "size";
  what: string;
  value: number;
  unit: "kB" | "MB" | "ms" | "s" | "×" | "calls" | "statements" | "F1" | "a minute";
  /** The figure should not be larger. */
  most?: number;
  /** Something published to hold it against. */
  reference?: { value: number; source: string };
}

/** How many times as long as the bare work: medians (or the quantile that `what` names) of runs taken in turn. */
export interface Ratio {
  kind: "ratio";
  what: string;
  ours: number;
  bare: number;
  unit: "ms" | "s";
  runs: number;
  most?: number;
}

export type Row = Size | Ratio;

export interface Asked {
  /** Also what takes minutes and the network. */
  install: boolean;
}

export interface Figure {
  /** What is measured. */
  what: string;
  /** What a ratio is held against. */
  against?: string;
  /** What a reader must know to believe it. */
  remarks?: string;
  measure(asked: Asked): Promise<Row[]>;
}

export const ratioOf = ({ ours, bare }: Ratio): number => ours / bare;
