import { Button } from "@fluentui/react-components";
import { BuildingGovernmentRegular } from "@fluentui/react-icons";
import { changePane, useOutlook } from "./store.ts";

/** Where Outlook shows an add-in's button for the message or appointment in view. */
export function AddinButton() {
  const open = useOutlook((now) => now.pane.open);
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={<BuildingGovernmentRegular />}
      aria-pressed={open}
      onClick={() => changePane({ open: !open })}
    >
      Leader’s Office
    </Button>
  );
}
