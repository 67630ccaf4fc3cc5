import type { DateKind } from "../../../core/contract/receipts.ts";
import type { CaseView } from "../../../core/contract/shapes.ts";
import type { TypeCode } from "../../../core/triage/types.ts";
import { deferred } from "../deferred.tsx";

/** Whose dates are explained. */
export type Explained = { reference: string } | { type: TypeCode; receivedAt: string };

interface HowCountedProps {
  of: Explained;
  dates: readonly DateKind[];
}

/** How dates were counted, fetched when someone asks. */
export const HowCounted = deferred<HowCountedProps>(
  () => import("./HowCounted.tsx").then((file) => ({ default: file.HowCounted })),
  "section",
);

interface CaseClockProps {
  reference: string;
  /** Puts the case with its new dates in place of the one shown. */
  changed: (view: CaseView) => void;
}

/** What may be done to a case's clock, fetched when someone asks. */
export const CaseClock = deferred<CaseClockProps>(
  () => import("./CaseClock.tsx").then((file) => ({ default: file.CaseClock })),
  "section",
);
