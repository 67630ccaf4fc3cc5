import { Button } from "@fluentui/react-components";

const keys = [
  ["/", "Go to the search"],
  ["↓ ↑", "From case to case"],
  ["Page Down, Page Up", "A screen at a time"],
  ["Home, End", "The first case, the last"],
  ["Enter", "Open the case"],
  ["Esc", "Back to the register; empty the search"],
  ["?", "This help"],
] as const;

/** What the keyboard can do here. */
export function KeysHelp({ close }: { close: () => void }) {
  return (
    <section
      className="register-keys"
      aria-label="Keyboard help"
      onKeyDown={(event) => {
        if (event.key === "Escape") close();
      }}
    >
      <dl>
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <Button autoFocus onClick={close}>
        Close
      </Button>
    </section>
  );
}
