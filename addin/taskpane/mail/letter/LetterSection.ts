import { deferred } from "../../deferred.tsx";
import { fetchLetter } from "./fetch-letter.ts";
import type { LetterProps } from "./Letter.tsx";

/** What the letter says, in a file of its own. */
export const LetterSection = deferred<LetterProps>(fetchLetter, "section");
