import path from "node:path";
import { pathToFileURL } from "node:url";

interface Operation {
  operationId?: string;
}

/** The parts of a contract checker (a module that knows Microsoft's schema) that we call. */
export interface Checker {
  match(method: string, url: string): { route: string | null; op: Operation | null };
  checkBody(op: Operation, body: unknown, contentType: string | undefined, mode: string): string[];
  checkResponse(op: Operation, status: number, body: unknown, mode: string): string[];
}

export async function loadChecker(file: string): Promise<Checker> {
  const module: unknown = await import(/* @vite-ignore */ pathToFileURL(path.resolve(file)).href);
  // A module of the caller's choosing: it is what its contract says, or the first check throws.
  return module as Checker;
}

export interface Exchanged {
  method: string;
  url: string;
  contentType: string | undefined;
  requestBody: unknown;
  status: number;
  /** JSON as it went out; undefined for bytes and empty answers. */
  answer: unknown;
}

/** What in one exchange breaks the contract, each as a line that begins with `request` or `answer`. */
export function violationsOf(checker: Checker, one: Exchanged): string[] {
  const where = `${one.method} ${one.url.split("?")[0]}`;
  const { op } = checker.match(one.method, one.url);
  if (!op) return [`request ${where}: no such operation in the contract`];
  const asked = checker.checkBody(op, one.requestBody, one.contentType, "strict");
  const answered = checker
    .checkResponse(op, one.status, one.answer, "strict")
    // Microsoft's own examples of a subscription have it, its metadata does not.
    .filter((text) => !text.endsWith("'notificationContentType'"));
  return [
    ...asked.map((text) => `request ${where}: ${text}`),
    ...answered.map((text) => `answer ${where} ${one.status}: ${text}`),
  ];
}
