import { Button } from "@fluentui/react-components";
import { caseLists, type CaseListName } from "../../../core/cases/lists.ts";
import { listNames } from "../case-words.ts";
import { useMay, usePane } from "../pane-context.ts";

/** The way to every open case; to the ward's for those who work for it. */
export function ListLinks() {
  const { go, me } = usePane();
  const teaches = useMay("teach-office");
  const theirs = caseLists.filter((of) => of !== "ward" || me?.capacities.includes("ward"));
  return (
    <nav className="list-links" aria-label="Lists">
      {theirs.map((of: CaseListName) => (
        <Button key={of} size="small" data-row={`list-${of}`} onClick={() => go({ at: "list", of })}>
          {of === "open" ? "All open cases" : listNames[of]}
        </Button>
      ))}
      {teaches && (
        <Button size="small" data-row="accuracy" onClick={() => go({ at: "accuracy" })}>
          How good the suggestions are
        </Button>
      )}
    </nav>
  );
}
