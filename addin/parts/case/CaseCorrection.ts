import { deferred } from "../../taskpane/deferred.tsx";
import type { CorrectionProps } from "./Correction.tsx";

/** How a case is put right that was logged as something else, fetched when someone asks. */
export const CaseCorrection = deferred<CorrectionProps>(
  () => import("./Correction.tsx").then(({ Correction }) => ({ default: Correction })),
  "section",
);
