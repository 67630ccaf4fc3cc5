import { createElement } from "react";
import { deferred } from "../deferred.tsx";
import { useMay } from "../pane-context.ts";

const Questions = deferred<object>(
  () => import("./Questions.tsx").then(({ Questions: Loaded }) => ({ default: Loaded })),
  "section",
);

/** What waits for the Leader's word: on the Leader's own page alone. */
export const LeaderQuestions = () => (useMay("decide") ? createElement(Questions) : null);
