import { deferred } from "../../taskpane/deferred.tsx";
import type { WorkProps } from "./Work.tsx";

/** Where a case stands and what can be done with it, fetched when one is shown. */
export const CaseWork = deferred<WorkProps>(
  () => import("./Work.tsx").then(({ Work }) => ({ default: Work })),
  "section",
);
