import type { ContactPerson } from "../contract/record-events.ts";
import { keysOf, type LetterKey } from "./keys.ts";

/** By what a call or a visit is found again: who it was, what it was about, and the places named in it. */
export const contactKeys = ({ name, email, address }: ContactPerson, said: string, about = ""): LetterKey[] =>
  keysOf(
    {
      from: { name, address: email },
      to: [],
      cc: [],
      subject: about,
      body: [said, address].filter(Boolean).join("\n\n"),
    },
    [],
  );
