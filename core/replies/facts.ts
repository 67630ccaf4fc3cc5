import type { CaseView } from "../contract/shapes.ts";
import { londonDate, type LondonDate, sayDay } from "../time.ts";
import type { Facts } from "./fill.ts";

interface Known {
  of: Pick<CaseView, "reference" | "subject" | "correspondent" | "receivedAt" | "dates" | "owner">;
  /** How the writer is addressed. */
  address: string;
  /** What the letter asks for, in its writer's words. */
  asks: readonly string[];
  leader: string;
  office: string;
  council: string;
  today: LondonDate;
}

/** What a case can say for itself in a reply. */
export function factsOf({ of, address, asks, leader, office, council, today }: Known): Facts {
  const [ask1, ask2, ask3] = asks;
  const dueOn = of.dates.respond?.dueOn;
  return {
    address,
    correspondent: of.correspondent.name,
    reference: of.reference,
    subject: of.subject,
    receivedOn: sayDay(londonDate(new Date(of.receivedAt))),
    today: sayDay(today),
    leader,
    office,
    council,
    ...(of.owner !== "none" && { team: of.owner }),
    ...(dueOn && { dueOn: sayDay(dueOn) }),
    ...(ask1 && { ask1 }),
    ...(ask2 && { ask2 }),
    ...(ask3 && { ask3 }),
  };
}
