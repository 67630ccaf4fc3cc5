/** One line per job, for the operators. Ids, outcomes and times only: never a subject, a body, a name or an address. */
export type Log = (line: Record<string, string | number | boolean | undefined>) => void;

export const log: Log = (line) => console.log(JSON.stringify({ at: new Date().toISOString(), ...line }));

/** For bugs: the stack goes here and nowhere else. */
export const logBug = (reference: string, error: unknown): void =>
  console.error(`bug ${reference}`, error instanceof Error ? (error.stack ?? error.message) : error);
