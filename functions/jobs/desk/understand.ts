import { maySlip, referenceTyped, wantedOf, wordsOf } from "../../../core/cases/words.ts";
import type { RegisterPage, RegisterQuestion } from "../../../core/contract/register.ts";
import { londonDate } from "../../../core/time.ts";
import type { StaffedOffice } from "../../office.ts";
import { mostPicked, type Sought } from "../../store/register-sought.ts";
import { countSaying, findSpeltLike, isSaid, learnSpellings } from "../../store/spellings.ts";

export interface Understood {
  sought: Sought;
  /** How many say the words at all, as far as is counted; undefined without words. */
  said: number | undefined;
  instead: RegisterPage["instead"];
}

/** No one writes so many between one search and the next; what is left the timer takes. */
const atOnce = 500;
const mostRead = 5;

/** What is looked for: a case by its number, or words, each as it is typed or, where nothing says it, as it may be meant. */
export async function understand(
  { text, filters }: Pick<RegisterQuestion, "text" | "filters">,
  { db, now }: StaffedOffice,
): Promise<Understood> {
  const reference = referenceTyped(text);
  const words = reference === undefined ? wordsOf(text) : [];
  const asked: Sought = { words: undefined, reference, filters, today: londonDate(now) };
  if (words.length === 0) return { sought: asked, said: undefined, instead: [] };
  const typed = wantedOf(words.map((word) => [word]));
  const said = await countSaying(db, typed, mostPicked);
  const as = (wanted: string, count: number, instead: Understood["instead"]): Understood => ({
    sought: { ...asked, words: wanted },
    said: count,
    instead,
  });
  if (said > 0) return as(typed, said, []);
  await learnSpellings(db, atOnce);
  const read = await Promise.all(
    words.map(async (word) => {
      if (!maySlip(word) || (await isSaid(db, wantedOf([[word]])))) return [word];
      const like = await findSpeltLike(db, word, mostRead);
      const known = await Promise.all(like.map((one) => isSaid(db, wantedOf([[one]]))));
      const meant = like.filter((_, at) => known[at]);
      return meant.length > 0 ? meant : [word];
    }),
  );
  const instead = words.flatMap((word, at) => {
    const meant = read[at] ?? [];
    return meant.includes(word) ? [] : [{ typed: word, read: meant }];
  });
  const meant = wantedOf(read);
  return as(meant, instead.length > 0 ? await countSaying(db, meant, mostPicked) : 0, instead);
}
