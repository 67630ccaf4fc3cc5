import { deferred } from "../../taskpane/deferred.tsx";
import type { RepliesProps } from "./Replies.tsx";

/** What a case has been answered with, fetched when one is shown. */
export const CaseReplies = deferred<RepliesProps>(
  () => import("./Replies.tsx").then(({ Replies }) => ({ default: Replies })),
  "section",
);
