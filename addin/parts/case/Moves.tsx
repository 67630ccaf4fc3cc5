import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { type MoveCode, moveOf } from "../../../core/cases/moves.ts";
import { type SaidMove, sayMove } from "../../../core/cases/saying.ts";
import { focusSoon } from "../focus.ts";
import { Disclosure } from "../Disclosure.tsx";
import type { WorkPart } from "./Holding.tsx";
import { MoveForm } from "./MoveForm.tsx";
import { sayTeam } from "./words.ts";

/** The likeliest next step as one button, and all others behind it. What a step needs to know it asks for in its place. */
export function Moves({ work, busy, act }: WorkPart) {
  const [asked, setAsked] = useState<MoveCode>();
  const [first, ...others] = work.moves;
  if (!first) return null;
  const { proposed } = work;
  const make = (said: SaidMove, then?: () => void) =>
    act("moveCase", said, `${moveOf(said.move).label}: done.`, then);
  const open = (move: MoveCode) => {
    setAsked(move);
    focusSoon("[data-move] :is(select, textarea, input)");
  };
  if (asked)
    return (
      <MoveForm
        work={work}
        move={asked}
        busy={busy}
        make={make}
        cancel={() => {
          setAsked(undefined);
          focusSoon("[data-work]");
        }}
      />
    );
  // Whoever goes on says whether it has come that the clock waits for.
  const awaitsWord = first === "resume" && work.clock.waiting !== null;
  const oneClick = first === "allocate" && proposed;
  // Made at a press where it needs nothing: for an acceptance the team's own link officer will do.
  const atPress = oneClick
    ? { move: first, team: oneClick.code }
    : awaitsWord
      ? undefined
      : sayMove(first, {});
  return (
    <>
      <Button
        className="wide"
        appearance="primary"
        disabledFocusable={busy}
        onClick={() => (atPress ? make(atPress) : open(first))}
      >
        {oneClick ? `Send to ${sayTeam(oneClick)}` : moveOf(first).label}
      </Button>
      <Disclosure label="More moves">
        <ul className="more-moves">
          {(oneClick ? [first, ...others] : others).map((move) => (
            <li key={move}>
              <Button size="small" appearance="subtle" disabledFocusable={busy} onClick={() => open(move)}>
                {move === first ? "Send to another team" : moveOf(move).label}
              </Button>
            </li>
          ))}
        </ul>
      </Disclosure>
    </>
  );
}
