import { Records } from "../../parts/case/Records.tsx";
import { Screen } from "../../parts/Screen.tsx";
import { BackButton } from "../BackButton.tsx";
import type { Place } from "../pane-context.ts";

/** What people have put on one case, and what can be done with it. */
export const RecordsScreen = ({ reference, back }: { reference: string; back?: Place }) => (
  <Screen heading="Notes and tasks" lead={<BackButton from={`records-${reference}`} to={back} />}>
    <Records reference={reference} />
  </Screen>
);
