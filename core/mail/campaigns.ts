import { type Fingerprint, marksIn, namesIn } from "./fingerprint.ts";
import {
  commonMarks,
  type InCommon,
  isDrawn,
  isSame,
  type Likeness,
  lookedUpBy,
  nearest,
  type Marks,
  reckonedAt,
} from "./likeness.ts";

export interface LetterToGroup {
  id: string;
  /** The writer's address. */
  from: string;
  /** Null for what no person wrote, which is no campaign's. */
  fingerprint: Fingerprint | null;
}

interface Copy extends LetterToGroup {
  /** Its place among the letters. */
  at: number;
  marks: Marks;
  names: Marks;
  quotes: Fingerprint["quotes"];
}

interface Group extends InCommon {
  copies: Copy[];
}

/** Three people wrote it, or two did without passing each other's letter on: from then on it is a campaign. */
const isCampaign = ({ copies }: Group): boolean => {
  const writers = new Set(copies.map(({ from }) => from)).size;
  return writers >= 3 || (writers === 2 && copies.every(({ quotes }) => quotes === "nothing"));
};
const manySent = ({ copies }: Group): boolean => new Set(copies.map(({ from }) => from)).size >= 3;

/** Groups letters that are the same; a letter alone has no group. The key is the id of the group's first letter. */
export function campaignsAmong(
  letters: readonly LetterToGroup[],
): ReadonlyMap<string, InCommon & { key: string; size: number }> {
  const copies = letters.flatMap((letter, at): Copy[] => {
    const { fingerprint } = letter;
    if (!fingerprint) return [];
    const { quotes } = fingerprint;
    const from = letter.from.toLowerCase();
    return [{ ...letter, at, from, marks: marksIn(fingerprint), names: namesIn(fingerprint), quotes }];
  });
  return new Map(
    gathered(copies)
      .filter(isCampaign)
      .flatMap(({ copies: all, common, names }) => {
        const key = all.reduce((first, copy) => (copy.at < first.at ? copy : first)).id;
        return all.map(({ id, at }) => ({ id, at, campaign: { key, size: all.length, common, names } }));
      })
      .sort((a, b) => a.at - b.at)
      .map(({ id, campaign }) => [id, campaign]),
  );
}

function gathered(copies: readonly Copy[]): readonly Group[] {
  const seen = new Index();
  const groups: Group[] = [];
  const alone: Group[] = [];
  for (const copy of copies) {
    // An answer quotes what it answers: it joins what many sent, and begins nothing.
    if (copy.quotes === "reply") {
      alone.push({ copies: [copy], common: copy.marks, names: copy.names });
      continue;
    }
    const group = seen.best(copy.marks, isSame);
    if (group) join(group, [copy], seen);
    else {
      const begun = { copies: [copy], common: copy.marks, names: copy.names };
      groups.push(begun);
      seen.add(begun);
    }
  }
  groups.sort((a, b) => b.copies.length - a.copies.length);
  const large = new Index();
  const kept: Group[] = [];
  for (const group of [...groups, ...alone]) {
    const like = group.copies.length === 1 && group.copies[0]?.quotes !== "reply" ? isDrawn : isSame;
    const home = large.best(group.common, like);
    if (home) {
      home.copies.push(...group.copies);
      continue;
    }
    kept.push(group);
    if (manySent(group)) large.add(group);
  }
  return kept;
}

function join(group: Group, copies: readonly Copy[], index: Index): void {
  group.copies.push(...copies);
  if (!reckonedAt.includes(group.copies.length)) return;
  group.common = commonMarks(group.copies.map(({ marks }) => marks));
  group.names = commonMarks(group.copies.map(({ names }) => names));
  index.add(group);
}

/** Finds groups by marks, at a cost that does not grow with the number of copies in them. */
class Index {
  readonly #groups = new Map<number, Group[]>();

  add(group: Group): void {
    for (const mark of lookedUpBy(group.common)) {
      const there = this.#groups.get(mark);
      if (!there) this.#groups.set(mark, [group]);
      // What so many different letters say is no one's mark.
      else if (there.length < 200 && !there.includes(group)) there.push(group);
    }
  }

  best(marks: Marks, like: (likeness: Likeness) => boolean): Group | undefined {
    const hits = new Map<Group, number>();
    for (const mark of marks)
      for (const group of this.#groups.get(mark) ?? []) hits.set(group, (hits.get(group) ?? 0) + 1);
    const likely = [...hits].sort(([, a], [, b]) => b - a).slice(0, 8);
    return nearest(
      marks,
      likely.map(([group]) => group),
      like,
    );
  }
}
