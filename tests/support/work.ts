import type { MoveCode } from "../../core/cases/moves.ts";
import type { SomeWords } from "../../core/cases/saying.ts";
import type { TriageChoice } from "../../core/contract/shapes.ts";
import { Moving, type Worked } from "../../core/contract/work.ts";
import type { Person } from "../../core/people/person.ts";
import { logEmail } from "../../functions/jobs/cases/log-email.ts";
import { moveCase } from "../../functions/jobs/work/move-case.ts";
import { caseworker, officeMailbox, type TestOffice } from "./office.ts";
import type { Letter } from "./post.ts";

/** A letter comes and is logged; resolves to its case. */
export async function logged(
  office: TestOffice,
  choice: Partial<TriageChoice> = {},
  letter: Letter = { subject: "Potholes in Mill Lane" },
) {
  const internetMessageId = await office.post(officeMailbox, letter);
  const whole: TriageChoice = {
    type: "members_enquiry",
    topic: null,
    priority: "Standard",
    capacity: "council",
    note: "",
    into: "new",
    also: [],
    ...choice,
  };
  return logEmail(
    { mailbox: officeMailbox, message: { internetMessageId }, choice: whole },
    office.as(caseworker),
  );
}

/** Moves a case on as it stands, by words that the contract lets through. */
export const moveOn = async (
  office: TestOffice,
  { reference, version }: { reference: string; version: number },
  move: MoveCode,
  said: SomeWords = {},
  by: Person = caseworker,
): Promise<Worked> => moveCase(Moving.parse({ reference, version, move, ...said }), office.as(by));
