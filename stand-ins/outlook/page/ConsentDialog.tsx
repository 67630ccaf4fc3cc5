import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { useOutlook } from "./store.ts";

/** What Microsoft's window asks when an add-in signs somebody in for the first time. */
export function ConsentDialog() {
  const consent = useOutlook((now) => now.consent);
  const person = useOutlook((now) => now.person);
  if (!consent) return null;
  return (
    <Dialog open modalType="alert">
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Leader’s Office would like to know who you are</DialogTitle>
          <DialogContent>
            <p>
              Signing in as <strong>{person.name}</strong> ({person.address}).
            </p>
            <p className="quiet">It asks for: {consent.scopes.join(", ")}</p>
          </DialogContent>
          <DialogActions>
            <Button onClick={() => consent.answer(false)}>Cancel</Button>
            <Button appearance="primary" onClick={() => consent.answer(true)}>
              Accept
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
