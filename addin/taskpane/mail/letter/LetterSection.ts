import { deferred } from "../../deferred.tsx";
import { screens } from "../../screens.ts";
import type { LetterProps } from "./Letter.tsx";

/** What the letter says, in a file of its own. */
export const LetterSection = deferred<LetterProps>(screens.letter, "section");
