import { deferred } from "../deferred.tsx";

/** Who may open a restricted case, fetched when one is opened. */
export const CaseReaders = deferred<{ reference: string }>(
  () => import("./Readers.tsx").then(({ Readers }) => ({ default: Readers })),
  "section",
);
