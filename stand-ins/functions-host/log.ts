import type { Level } from "./rpc.ts";

/** One line of the host's log. `from` is a function's name, or "Host". */
export type HostLog = (level: Level, from: string, message: string) => void;

/** Errors go to stderr, all else to stdout. */
export const consoleLog: HostLog = (level, from, message) => {
  const stream = level === "error" || level === "critical" ? process.stderr : process.stdout;
  stream.write(`[${new Date().toISOString()}] ${level} ${from}: ${message}\n`);
};

export const sayError = (thrown: unknown): string =>
  thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
