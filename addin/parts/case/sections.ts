import type { FunctionComponent } from "react";
import type { CaseView } from "../../../core/contract/shapes.ts";
import { CaseRecords } from "./CaseRecords.ts";
import { CaseReplies } from "./CaseReplies.ts";
import { CaseWork } from "./CaseWork.ts";

export interface CaseSectionProps {
  reference: string;
  /** Of the case as it is shown around it: what is older is asked for anew. */
  version: number;
  /** The case is not as it was: everything about it is asked for anew. */
  changed: (now: CaseView) => void;
}

/** A part of a case's page that asks the office by itself, through the pane's context, and is fetched when it is shown. */
export interface CaseSection {
  name: string;
  /** Names itself: a region, or several, with a heading or a label of its own. */
  Part: FunctionComponent<CaseSectionProps>;
  /** Of several regions, each a card by itself. */
  several?: true;
  /** Left out where it does not apply. */
  applies?: (shown: CaseView) => boolean;
}

/** What stands on the page of a case beside its facts, in this order. A new section is a file beside this one and its line here. */
export const caseSections: readonly CaseSection[] = [
  { name: "work", Part: CaseWork, applies: ({ state }) => state === "open" },
  { name: "replies", Part: CaseReplies, applies: ({ state }) => state === "open" },
  { name: "records", Part: CaseRecords, several: true },
];
