import type { CaseFacts, Viewer } from "../../core/people/access.ts";

/**
 * Who may see what, said a second time and in another way: the rule as a head of office would tell it, refusal by
 * refusal. The proofs hold the product against this; it must not borrow from it.
 */
export function shouldSee(viewer: Viewer, one: CaseFacts): boolean {
  if (viewer === "system") return true;
  if (one.capacity === "party") return false;
  if (viewer === "everyone") return one.capacity !== "ward" && one.restrictedTo === null;
  const { id, roles, groups } = viewer;
  const worksWithCases = roles.some((role) => ["caseworker", "gatekeeper", "head", "leader"].includes(role));
  if (!worksWithCases) return false;
  if (one.capacity === "ward" && !groups.includes("ward")) return false;
  if (one.restrictedTo === "head-only" && !groups.includes("head-only")) return needsToKnow(id, one);
  if (one.restrictedTo === "legal" && !groups.includes("legal")) return needsToKnow(id, one);
  if (one.restrictedTo === "safeguarding" && !groups.includes("safeguarding")) return needsToKnow(id, one);
  return true;
}

const needsToKnow = (id: string, { loggedById, readers }: CaseFacts): boolean =>
  new Set([loggedById, ...readers]).has(id);

/** Requests, answers, briefs and what is done about them, in the same way. */
export function shouldSeeDiary(viewer: Viewer): boolean {
  if (typeof viewer === "string") return viewer === "system";
  return viewer.roles.some((role) => role === "gatekeeper" || role === "head" || role === "leader");
}
