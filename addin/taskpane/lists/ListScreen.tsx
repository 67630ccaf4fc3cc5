import { useState } from "react";
import type { CaseListName } from "../../../core/cases/lists.ts";
import type { ListPlace } from "../../../core/contract/case-lists.ts";
import { plural } from "../../../core/text.ts";
import { Screen } from "../../parts/Screen.tsx";
import { BackButton } from "../BackButton.tsx";
import { listNames } from "../case-words.ts";
import { useDraft } from "../pane-context.ts";
import { ListPage } from "./ListPage.tsx";

const fromTheTop: { pages: readonly (ListPlace | null)[] } = { pages: [null] };

/** The open cases of one of the Leader's hats, what is due first at the top. As far as it was turned, it stays. */
export function ListScreen({ of }: { of: CaseListName }) {
  const [{ pages }, change] = useDraft(`list ${of}`, fromTheTop);
  const [total, setTotal] = useState<number>();
  return (
    <Screen
      heading={listNames[of]}
      lead={
        <>
          <BackButton from={`list-${of}`} />
          <p className="lead">
            {total === undefined ? "\u00a0" : `${plural(total, "case")}, soonest due first`}
          </p>
        </>
      }
    >
      <div>
        {pages.map((after, at) => (
          <ListPage
            key={after?.id ?? 0}
            of={of}
            after={after}
            onTotal={setTotal}
            {...(at === pages.length - 1 && { more: (next) => change({ pages: [...pages, next] }) })}
          />
        ))}
      </div>
    </Screen>
  );
}
