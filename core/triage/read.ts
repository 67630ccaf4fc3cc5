import { domainOf } from "../mail/addresses.ts";
import { automaticKind } from "../mail/automatic.ts";
import type { Email } from "../mail/email.ts";
import type { ReadLetter } from "./model/letter.ts";
import { passageOf } from "./passage.ts";
import { scoresOf } from "./score.ts";
import { roleOf } from "./writer.ts";

/** An email as far as it is read before anything is made of it. `leader` is the Leader's address. */
export function readEmail(email: Email, leader: string): ReadLetter & { byMachine: boolean } {
  const passage = passageOf(email);
  const writer = roleOf(email, domainOf(leader));
  const automatic = automaticKind(email);
  // A newsletter was written by somebody; the rest of what is automatic was not.
  const byMachine = automatic !== null && automatic !== "newsletter";
  return { passage, writer, automatic, byMachine, signs: byMachine ? [] : scoresOf(passage, writer) };
}
