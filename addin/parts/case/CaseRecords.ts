import { deferred } from "../../taskpane/deferred.tsx";
import type { RecordsProps } from "./Records.tsx";

/** What people have put on a case, fetched when one is shown. */
export const CaseRecords = deferred<RecordsProps>(
  () => import("./Records.tsx").then(({ Records }) => ({ default: Records })),
  "section",
);
