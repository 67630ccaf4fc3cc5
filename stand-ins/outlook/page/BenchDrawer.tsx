import {
  Button,
  Divider,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  OverlayDrawer,
  Radio,
  RadioGroup,
  Field,
  Switch,
} from "@fluentui/react-components";
import { DismissRegular, MailAddRegular } from "@fluentui/react-icons";
import { quirks } from "../line.ts";
import { attempt, deliverSituation, selectMany, selectNone, setTheme, showMessage } from "./actions.ts";
import { setOpening, setQuirk } from "./bench.ts";
import { quirkWords } from "./quirk-words.ts";
import { change, changePane, outlook, useOutlook } from "./store.ts";

function Deliveries() {
  const situations = useOutlook((now) => now.council.situations);
  const mailbox = useOutlook((now) => now.mailbox.name);
  const send = async (id: string) => showMessage(await deliverSituation(id));
  return (
    <section aria-labelledby="bench-mail">
      <h3 id="bench-mail">Deliver to {mailbox} now</h3>
      <ul className="deliveries">
        {situations.map(({ id, label, hint }) => (
          <li key={id}>
            <Button
              appearance="subtle"
              icon={<MailAddRegular />}
              onClick={() => void attempt(() => send(id))}
            >
              <span className="delivery-words">
                {label}
                <small>{hint}</small>
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Selection() {
  const several = () => selectMany((outlook().view?.messages ?? []).slice(0, 3).map(({ id }) => id));
  const pane = useOutlook((now) => now.pane);
  const dark = useOutlook((now) => now.theme === "dark");
  const opening = useOutlook((now) => now.opening);
  return (
    <section aria-labelledby="bench-view">
      <h3 id="bench-view">What Outlook shows</h3>
      <div className="bench-buttons">
        <Button size="small" onClick={selectNone}>
          Nothing selected
        </Button>
        <Button size="small" onClick={() => void attempt(several)}>
          Three selected
        </Button>
        <Button size="small" onClick={() => changePane({ turn: pane.turn + 1, open: true })}>
          Reload the pane
        </Button>
      </div>
      <Switch
        label="Pinned"
        checked={pane.pinned}
        onChange={(_, { checked }) => changePane({ pinned: checked })}
      />
      <Switch
        label="Dark theme"
        checked={dark}
        onChange={(_, { checked }) => setTheme(checked ? "dark" : "light")}
      />
      <Field label="Someone else’s mailbox is open">
        <RadioGroup
          value={opening}
          onChange={(_, { value }) => setOpening(value === "account" ? "account" : "delegate")}
        >
          <Radio value="delegate" label="as a delegate (shared folder)" />
          <Radio value="account" label="as an account of its own" />
        </RadioGroup>
      </Field>
    </section>
  );
}

function Quirks() {
  const on = useOutlook((now) => now.quirks);
  return (
    <section aria-labelledby="bench-quirks">
      <h3 id="bench-quirks">What goes wrong</h3>
      {quirks.map((quirk) => (
        <Field key={quirk} hint={quirkWords[quirk].hint}>
          <Switch
            label={quirkWords[quirk].label}
            checked={on.includes(quirk)}
            onChange={(_, { checked }) => setQuirk(quirk, checked)}
          />
        </Field>
      ))}
    </section>
  );
}

/** For people and tests: puts Outlook into situations that are hard to meet by chance. */
export function BenchDrawer() {
  const open = useOutlook((now) => now.benchOpen);
  const close = () => change({ benchOpen: false });
  return (
    <OverlayDrawer
      open={open}
      position="start"
      modalType="non-modal"
      aria-label="Try a situation"
      onOpenChange={(_, now) => change({ benchOpen: now.open })}
      className="bench"
    >
      <DrawerHeader>
        <DrawerHeaderTitle
          action={<Button appearance="subtle" icon={<DismissRegular />} aria-label="Close" onClick={close} />}
        >
          Try a situation
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody>
        <Deliveries />
        <Divider />
        <Selection />
        <Divider />
        <Quirks />
      </DrawerBody>
    </OverlayDrawer>
  );
}
