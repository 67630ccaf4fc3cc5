import { Button } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { Standing } from "../../../core/cases/together.ts";
import { bundlesOf } from "../../../core/cases/together.ts";
import { plural } from "../../../core/text.ts";
import type { SelectedLetter } from "../../outlook/outlook.ts";
import { Icon } from "../../parts/Icon.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { Screen } from "../../parts/Screen.tsx";
import { useCtrlEnter } from "../../parts/use-ctrl-enter.ts";
import { useMay, usePane } from "../pane-context.ts";
import { BundleCard } from "./BundleCard.tsx";
import { AloneLines, DangerLines, LoggedLines, UnreadLines } from "./Lines.tsx";
import { isRead, type Letter, type ReadLetter, useLetters, useNamed } from "./letters.ts";
import { Progress } from "./Progress.tsx";
import { useDeeds } from "./use-deeds.ts";
import { useReading } from "./use-reading.ts";

interface SeveralProps {
  mailbox: string;
  letters: readonly SelectedLetter[];
}

/** Several letters of one mailbox: people in danger first, then what needs a look, then what can be logged in one go. */
export function Several({ mailbox, letters: selected }: SeveralProps) {
  const { announce, me } = usePane();
  const mayLog = useMay("record-cases");
  const named = useNamed(mailbox, selected);
  const letters = useLetters(mailbox, named);
  const reading = useReading(named);
  const deeds = useDeeds(mailbox);
  const { draft, run } = deeds;

  const of = (kind: Standing["kind"]): ReadLetter[] =>
    letters.filter(isRead).filter(({ standing }) => standing?.kind === kind);
  const together = of("together");
  const ticked = together.filter(({ id }) => !draft.left.includes(id));
  const dangers = of("danger");
  const alone = of("alone");
  const unread = letters.filter((letter) => !isRead(letter) && letter.answer.refusal);
  const read = letters.filter(isRead).length;
  const settled = read + unread.length === letters.length;
  const nameless = selected.length - named.length;

  const summary = [
    `${plural(together.length, "letter")} can be logged together.`,
    dangers.length > 0 &&
      `${dangers.length} about people in danger: open ${dangers.length === 1 ? "it" : "them"} first.`,
    alone.length > 0 && `${alone.length} to look at yourself.`,
  ]
    .filter(Boolean)
    .join(" ");
  const told = useRef(0);
  useEffect(() => {
    // Once the last has been read, not whenever a letter moves.
    if (!settled || told.current === letters.length) return;
    told.current = letters.length;
    announce(summary);
  }, [settled, letters.length, summary, announce]);

  const log = () => void deeds.log(ticked);
  const ready = mayLog && !run && ticked.length > 0;
  useCtrlEnter(log, ready);
  function tick(those: readonly Letter[], on: boolean) {
    const ids = new Set(those.map(({ id }) => id));
    const others = draft.left.filter((id) => !ids.has(id));
    deeds.change({ left: on ? others : [...others, ...ids] });
  }

  return (
    <Screen
      heading={`${plural(selected.length, "message")} selected`}
      lead={
        <>
          <p className="lead">{me?.mailboxes.find(({ address }) => address === mailbox)?.name ?? mailbox}</p>
          {!settled && (
            <Progress
              says={
                reading.stopped
                  ? `Stopped: ${read} of ${letters.length} read`
                  : `Reading ${read} of ${letters.length}`
              }
              done={read}
              of={letters.length}
              {...(reading.stopped
                ? { act: { label: "Go on", do: reading.goOn } }
                : { act: { label: "Stop", do: reading.stop } })}
            />
          )}
        </>
      }
      actions={
        mayLog ? (
          <>
            {run && (
              <Progress
                says={
                  run.resting
                    ? "The office asks for a short pause: it goes on by itself"
                    : `${run.doing === "log" ? "Logging" : "Undoing"} ${Math.min(run.done + 1, run.of)} of ${run.of}`
                }
                done={run.done}
                of={run.of}
                act={{ label: run.stopping ? "Stopping…" : "Stop", do: deeds.stop }}
              />
            )}
            <Button
              appearance="primary"
              size="large"
              className="wide"
              disabledFocusable={!ready}
              onClick={log}
              aria-keyshortcuts="Control+Enter"
            >
              {`Log ${plural(ticked.length, "letter")}`}
              <kbd>Ctrl+Enter</kbd>
            </Button>
            {draft.done.length > 0 && (
              <Button
                className="wide"
                icon={<Icon name="undo" />}
                disabledFocusable={run !== undefined}
                onClick={() => void deeds.undoAll()}
              >
                {draft.done.length === 1 ? "Undo the one logged here" : `Undo all ${draft.done.length}`}
              </Button>
            )}
          </>
        ) : (
          <p className="quiet">Your role can read these suggestions. A caseworker logs the letters.</p>
        )
      }
    >
      {draft.outcome && (
        <div tabIndex={-1} data-outcome>
          <Notice tone={draft.outcome.tone} title={draft.outcome.title}>
            {draft.outcome.text && <p>{draft.outcome.text}</p>}
          </Notice>
        </div>
      )}
      {dangers.length > 0 && <DangerLines letters={dangers} mailbox={mailbox} />}
      {unread.length > 0 && <UnreadLines letters={unread} retry={reading.goOn} />}
      {(alone.length > 0 || nameless > 0) && (
        <AloneLines letters={alone} nameless={nameless} mailbox={mailbox} />
      )}
      {bundlesOf(together).map((bundle) => (
        <BundleCard key={bundle.type} bundle={bundle} left={draft.left} tick={tick} mailbox={mailbox} />
      ))}
      {(of("logged").length > 0 || draft.done.length > 0) && (
        <LoggedLines letters={of("logged")} done={draft.done} mailbox={mailbox} />
      )}
    </Screen>
  );
}
