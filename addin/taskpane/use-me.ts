import { useEffect, useSyncExternalStore } from "react";
import type { Me } from "../../core/contract/shapes.ts";
import type { Answer, Answers, Question } from "./answers.ts";

export const whoAmI: Question<"readMe"> = { name: "readMe", input: {} };

/** Who is at the pane. Asked again after they have signed in. */
export function useMe(answers: Answers, signedIn: boolean): Answer<Me> {
  const me = useSyncExternalStore(answers.onChange, () => answers.read(whoAmI));
  const wanting = me.value === undefined && (me.refusal === undefined || me.refusal.kind === "sign-in");
  useEffect(() => {
    if (wanting) void answers.ask(whoAmI);
  }, [answers, wanting, signedIn]);
  return me;
}
