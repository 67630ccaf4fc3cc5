/** How patient the office is with Outlook. All in seconds. */
export interface Pace {
  /** How long an effect is one carrier's alone, from its last note. */
  lease: number;
  /** The wait after each try that went wrong, when Microsoft 365 asks for none. */
  afterTry: (tries: number) => number;
  /** When to look for what may have happened all the same, one look after another. After the last it may be tried again. */
  looks: readonly number[];
  /** Tries that went wrong before a person has to see to it: about six hours. */
  mostTries: number;
  /** Beginnings without an end, as when an effect takes its carrier down with it. */
  mostStarts: number;
}

export const usualPace: Pace = {
  // Longer than the slowest call to Graph takes to be given up; every note renews it.
  lease: 120,
  afterTry: (tries) => Math.min(30 * 2 ** (tries - 1), 3600),
  // Microsoft 365 may show a sent mail some seconds late: https://learn.microsoft.com/graph/outlook-immutable-id
  looks: [15, 45],
  mostTries: 12,
  mostStarts: 60,
};
