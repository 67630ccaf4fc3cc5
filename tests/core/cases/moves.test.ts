import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type MoveCode, moveCodes, moveOf } from "../../../core/cases/moves.ts";
import { movesFrom, planMove, type Standing, stepOf } from "../../../core/cases/plan-move.ts";
import { type MoveWords, type SaidMove, sayMove } from "../../../core/cases/saying.ts";
import { inWork, outcomes, stageCodes, stages, unanswered } from "../../../core/cases/stages.ts";
import type { Problem } from "../../../core/problem.ts";

const today = "2026-03-17";
const head = { roles: ["head"] as const };
const leader = { roles: ["leader"] as const };
const everything: MoveWords = {
  team: "highways",
  officer: "Jo Lind",
  note: "Because",
  outcome: "Replied in full",
  on: today,
  clearedBy: "The Monitoring Officer",
  waitsFor: "clarification",
};
/** A move with all that it takes. */
function said(code: MoveCode): SaidMove {
  const whole = sayMove(code, everything);
  if (!whole) throw new Error(`${code} needs more than everything`);
  return whole;
}
const at = (stage: Standing["stage"]): Standing => ({ stage, before: "drafting", outcome: null });
const refusal = (act: () => unknown): Problem => {
  try {
    act();
  } catch (error) {
    // planMove throws nothing else.
    return error as Problem;
  }
  throw new Error("was not refused");
};

test("the stages are the vocabulary's, by code and label; that a pause stops the clock is said where it does", () => {
  const file = "../shared/domain/vocabulary.json";
  if (!existsSync(file)) return;
  const { stages: said, outcome } = JSON.parse(readFileSync(file, "utf8"));
  expect(stageCodes.map((code) => ({ code, label: stages[code].label }))).toEqual(
    said.map(({ code, label }: { code: string; label: string }) => ({
      code,
      label: code === "on_hold" ? "Paused" : label,
    })),
  );
  expect(outcomes).toEqual(outcome);
});

test("every move can be made from the stages it names, and is refused from every other with what is possible there", () => {
  for (const code of moveCodes)
    for (const stage of stageCodes) {
      const plan = () => planMove(at(stage), said(code), head, today);
      if (moveOf(code).from.includes(stage)) expect(stageCodes).toContain(plan().to);
      else {
        const { code: kind, message } = refusal(plan);
        expect(kind).toBe("conflict");
        expect(message).toContain(stages[stage].label);
        for (const possible of movesFrom({ stage }, head))
          expect(message, `${code} from ${stage}`).toContain(moveOf(possible).label);
      }
    }
});

test("from every stage but the end there is a way on, and every stage but the first can be come to", () => {
  for (const stage of stageCodes)
    expect(movesFrom({ stage }, head).length > 0, stage).toBe(stage !== "closed");
  const reached = new Set(moveCodes.map((code) => moveOf(code).to));
  for (const stage of stageCodes) expect(reached.has(stage), stage).toBe(stage !== "received");
});

test("a move is offered to those who may make it, and refused to the others", () => {
  expect(movesFrom({ stage: "with_leader" }, leader)).toEqual(["sign"]);
  expect(movesFrom({ stage: "clearance" }, { roles: ["caseworker"] })).not.toContain("clear");
  expect(refusal(() => planMove(at("triage"), said("allocate"), leader, today)).code).toBe("not-allowed");
});

test("what happens by itself is a move of the table as well: a reply seen to go answers whatever waits for one, and nothing else", () => {
  for (const stage of stageCodes) {
    const answered = () => stepOf(at(stage), "respond").to;
    if (unanswered.includes(stage)) expect(answered()).toBe("responded");
    else expect(answered, stage).toThrow("leads nowhere");
    const again = () => stepOf(at(stage), "again").to;
    if (unanswered.includes(stage)) expect(again, stage).toThrow("leads nowhere");
    else expect(again()).toBe("triage");
  }
});

test("no reply has gone tomorrow", () => {
  const tomorrow = { move: "respond", outcome: "Replied in full", on: "2026-03-18" } as const;
  expect(refusal(() => planMove(at("drafting"), tomorrow, head, today)).message).toContain(
    "has not come yet",
  );
});

test("what is paused or escalated goes back to where it was", () => {
  for (const [hold, back] of [
    ["pause", "resume"],
    ["escalate", "settle"],
  ] as const)
    for (const stage of moveOf(hold).from) {
      const held = planMove({ stage, before: null, outcome: null }, said(hold), head, today);
      const again = planMove({ ...held, stage: held.to }, said(back), head, today);
      expect(again).toMatchObject({ to: stage, before: null });
    }
});

test("whoever walks through a case by possible moves alone is always at a stage, and the history leads to it", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 40 }), (steps) => {
      let standing: Standing = { stage: "triage", before: null, outcome: null };
      const history: { from: string; to: string }[] = [];
      for (const step of steps) {
        const possible = movesFrom(standing, head);
        const code = possible[step % possible.length];
        if (!code) break;
        const planned = planMove(standing, said(code), head, today);
        history.push(planned);
        standing = { stage: planned.to, before: planned.before, outcome: planned.outcome };
        const isHeld = standing.stage === "on_hold" || standing.stage === "escalated";
        expect(standing.before !== null).toBe(isHeld);
        const { standing: how } = stages[standing.stage];
        expect(standing.outcome !== null).toBe(how === "answered" || how === "over");
      }
      const replayed = history.reduce((stage, one) => {
        expect(one.from).toBe(stage);
        return one.to;
      }, "triage");
      expect(replayed).toBe(standing.stage);
    }),
  );
});

test("nothing answered or over is in the queue but what has still to be done, and the date of a paused case counts", () => {
  expect(inWork).toContain("follow_up");
  for (const stage of ["responded", "closed", "transferred", "no_reply"] as const)
    expect(inWork).not.toContain(stage);
  expect(unanswered).toContain("on_hold");
});
