import type { CaseView } from "../contract/shapes.ts";
import { Problem } from "../problem.ts";

/** Why logging cannot be taken back, or undefined when it can. `seenVersion` is the version the person saw. */
export function whyNotUndone(
  { reference, state, version }: Pick<CaseView, "reference" | "state" | "version">,
  seenVersion: number,
): Problem | undefined {
  if (state === "undone") return new Problem("conflict", `${reference} has been undone already.`);
  if (version !== seenVersion)
    return new Problem(
      "conflict",
      `${reference} has changed since you opened it. Open it again before you undo it.`,
    );
  return undefined;
}
