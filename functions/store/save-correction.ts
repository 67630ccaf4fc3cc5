import type { CorrectionDeed } from "../../core/contract/corrections.ts";
import type { Doer } from "./acts.ts";
import { changeCase, type CaseRow, type SeenCase } from "./case-changes.ts";
import { addReader, dropReader } from "./case-readers.ts";
import { type Corrector, eventOf, planCorrection, setOf } from "./corrections.ts";
import { teachAnew } from "./lessons.ts";
import type { Seen } from "./open.ts";

/**
 * Puts a case right of which this version was seen: its facts, what follows from them, who sees it and what the office
 * learns from it, in one moment. @throws Problem as `changeCase` and `planCorrection` do.
 */
export const saveCorrection = (
  seen: Seen,
  one: SeenCase,
  { deed, reason }: { deed: CorrectionDeed; reason: string },
  corrector: Corrector & { by: Doer },
): Promise<CaseRow> =>
  changeCase(seen, one, corrector, async (tx, before) => {
    const { by, now } = corrector;
    const plan = await planCorrection({ ...seen, db: tx }, before, deed, corrector);
    // First, while the case is still theirs to see.
    if (plan.named) await addReader(tx, before, by.id, by, now);
    const { undone, became } = plan;
    return {
      set: setOf(plan),
      event: eventOf(plan, before, reason),
      act: "case.corrected",
      detail: {
        changed: Object.keys(became).join(),
        typeBefore: before.type,
        typeAfter: plan.after.type,
        restrictedBefore: before.restricted_to,
        restrictedTo: plan.after.restrictedTo,
        undoes: undone?.id ?? null,
      },
      afterwards: async (act, after) => {
        await teachAnew(tx, after, { act, by, now });
        if (undone?.event.named)
          await dropReader(tx, after, { person: undone.byId, why: "mistake" }, by, now);
      },
    };
  });
