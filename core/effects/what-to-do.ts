import { type Trouble, wordsOf } from "./kinds.ts";

export const mendings = ["retry", "cancel", "done"] as const;
export type Mending = (typeof mendings)[number];

export type OpenState = "waiting" | "unknown" | "failed";

/** What a person can do about an effect that has not happened, in a sentence or two. */
export function whatToDo(kind: string, state: OpenState, trouble: Trouble | null): string {
  const { check, otherwise } = wordsOf(kind);
  if (state === "unknown")
    return `Nothing yet: the office looks twice before it tries again. ${check} If it is there, mark this as done.`;
  if (state === "waiting") {
    return trouble === null || trouble === "busy"
      ? "Nothing: the office does it by itself when its time comes."
      : "Nothing yet: the office tries again by itself.";
  }
  switch (trouble) {
    case "busy":
    case "unknown":
    case "stale":
      return "Microsoft 365 could not be had for hours. Retry now.";
    case "unsure":
      return `${check} If it is there, mark this as done; if not, retry.`;
    case "denied":
      return "Ask your administrator to give the office’s account access to the mailbox, then retry.";
    case "bug":
      return `Retry. If it fails again, give your administrator the reference. ${otherwise}`;
    default:
      return otherwise;
  }
}

/** Ways out that are open to a person. A wait that Microsoft 365 asked for is not cut short. */
export const mendingsOf = (state: OpenState, trouble: Trouble | null): Mending[] =>
  state === "waiting" && (trouble === null || trouble === "busy") ? ["cancel", "done"] : [...mendings];

/** Calling an answer off takes it out of force, so that the request can be answered afresh: the request's number. */
export function withdraws(
  { kind, about }: { kind: string; about: string },
  how: Mending,
): number | undefined {
  if (kind !== "answer-invitation" || how !== "cancel") return undefined;
  const id = /^request (\d+)$/.exec(about)?.[1];
  return id === undefined ? undefined : Number(id);
}
