import { Button } from "@fluentui/react-components";
import type { View } from "../address.ts";

interface NothingFoundProps {
  view: View;
  show: (part: Partial<View>) => void;
}

/** No case is as was asked, and what to ask instead. */
export function NothingFound({ view: { text, filters }, show }: NothingFoundProps) {
  const { standing } = filters;
  return (
    <div className="register-empty">
      <h2>{text ? "No case says that" : "No case fits"}</h2>
      <p>{text ? "Try fewer words, or others." : "Take a filter off to see more."}</p>
      {standing !== "any" && (
        <Button onClick={() => show({ filters: { ...filters, standing: "any" } })}>
          Look among all cases
        </Button>
      )}
    </div>
  );
}
