/** What the references of a council are to. */
export type ReferenceKind =
  "planning" | "complaint" | "information request" | "council tax" | "penalty charge" | "our case" | "other";
const kinds: readonly (readonly [RegExp, ReferenceKind])[] = [
  [/^LO-\d{4}-\d{6}$/i, "our case"],
  [/^\d{2}\/\d{4,5}\/[A-Z]{2,4}$|^[A-Z]{1,4}\/\d{2,4}\/\d{3,5}\/[A-Z]{2,4}$|^APP\//, "planning"],
  [/^(?:CMP|COMP|COM|CPL|STG|LGO|LGSCO)\b/i, "complaint"],
  [/^(?:FOI|EIR|SAR|IR|DSAR|IC)\b/i, "information request"],
  [/^(?:CT|CTAX|CTR|HB)\b/i, "council tax"],
  [/^(?:PCN|[A-Z]{2}\d{8})\b/i, "penalty charge"],
];

/** What a reference is to, by its own form and then by the words before it. */
export function referenceKind(reference: string, text: string): ReferenceKind {
  const kind = kinds.find(([find]) => find.test(reference))?.[1];
  if (kind) return kind;
  const at = text.indexOf(reference);
  const before = text.slice(Math.max(0, at - 40), Math.max(0, at));
  if (/council tax|\baccount\b|revenues|\bbenefit/i.test(before)) return "council tax";
  if (/planning|application\b/i.test(before)) return "planning";
  if (/complaint/i.test(before)) return "complaint";
  if (/\bPCN\b|penalty/i.test(before)) return "penalty charge";
  return "other";
}
