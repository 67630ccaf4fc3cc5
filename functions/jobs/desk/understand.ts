import { maySlip, referenceTyped, wantedOf, wordsOf } from "../../../core/cases/words.ts";
import type { RegisterPage, RegisterQuestion } from "../../../core/contract/register.ts";
import { londonDate } from "../../../core/time.ts";
import type { StaffedOffice } from "../../office.ts";
import type { Sought } from "../../store/register-sought.ts";
import type { Db } from "../../store/open.ts";
import { findSaying, isCommon, isSaid, type Said } from "../../store/saying.ts";
import { findSpeltLike, learnSpellings } from "../../store/spellings.ts";

export interface Understood {
  sought: Sought;
  /** How many say the words at all, as far as was asked and one more; undefined without words. */
  said: number | undefined;
  instead: RegisterPage["instead"];
}

/** No one writes so many between one search and the next; what is left the timer takes. */
const atOnce = 500;
/** As many as are counted of words that tens of thousands say. */
const mostOfCommon = 2000;
const mostRead = 5;

/** How many cases are picked out by their words before anything else is asked of them, and whether common words are. */
interface How {
  most: number;
  evenCommon: boolean;
}

/** What is looked for: a case by its number, or words, each as it is typed or, where nothing says it, as it may be meant. */
export async function understand(
  { text, filters }: Pick<RegisterQuestion, "text" | "filters">,
  { db, now }: StaffedOffice,
  how: How,
): Promise<Understood> {
  const reference = referenceTyped(text);
  const words = reference === undefined ? wordsOf(text) : [];
  const asked = { words: undefined, picked: undefined, reference, filters, today: londonDate(now) };
  if (words.length === 0) return { sought: asked, said: undefined, instead: [] };
  const open = filters.standing === "open";
  const find = async (wanted: string, instead: Understood["instead"]): Promise<Understood> => {
    const { count, ids } = await findSaid(db, wanted, { open, ...how });
    return { sought: { ...asked, words: wanted, picked: ids }, said: count, instead };
  };
  const typed = wantedOf(words.map((word) => [word]));
  const plain = await find(typed, []);
  if (plain.said !== 0 || (open && (await isSaid(db, typed)))) return plain;
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
  return instead.length > 0 ? find(wantedOf(read), instead) : plain;
}

/** With more than anyone counts of words that are common: those that say them are not looked for. */
async function findSaid(
  db: Db,
  wanted: string,
  { open, most, evenCommon }: How & { open: boolean },
): Promise<Said> {
  if (open || !(await isCommon(db, wanted))) return findSaying(db, wanted, { open, most });
  if (!evenCommon) return { count: most + 1, ids: undefined };
  // Whole words are told from the index sooner than those that begin so, and are often enough by themselves.
  const whole = await findSaying(db, wanted.replaceAll(":*", ""), { open, most: mostOfCommon });
  return whole.ids === undefined ? whole : findSaying(db, wanted, { open, most });
}
