import { emptyLayer, type OfficeLayer, teach } from "../../core/triage/learn/layer.ts";
import type { Lesson } from "../../core/triage/learn/lesson.ts";
import type { TypeCode } from "../../core/triage/types.ts";
import type { Office } from "../office.ts";
import { findLessonsSince } from "../store/lessons.ts";
import type { Db } from "../store/open.ts";
import { findTypesOff } from "../store/types-off.ts";

/** What the judge is told of what this office has learnt and switched off. */
export interface Learning {
  learnt: OfficeLayer;
  off: TypeCode[];
}

/** What this process has learnt so far of one record. */
interface Known {
  /** Every lesson that counts, in order. */
  lessons: Map<number, Lesson>;
  layer: OfficeLayer;
  /** The last act that is in it. */
  upTo: number;
  /** Questions wait for each other, so that no lesson is taught twice. */
  last: Promise<unknown>;
  /** Much is being learnt: until it is, mail is judged by what was known before. */
  building?: Promise<void>;
  before?: { asked: string; layer: Promise<OfficeLayer> };
}

const known = new WeakMap<object, Known>();

/** What the office has learnt until now: one look into the record, and what is new is added to what is in memory. */
export async function learningOf(office: Pick<Office, "record">): Promise<Learning> {
  const db = office.record.seenBy("system");
  const mine: Known = known.get(office.record) ?? {
    lessons: new Map(),
    layer: emptyLayer(),
    upTo: 0,
    last: Promise.resolve(),
  };
  known.set(office.record, mine);
  const turn = mine.last.then(() => (mine.building ? undefined : learnNews(mine, db)));
  mine.last = turn.catch(() => {});
  await turn;
  return { learnt: mine.layer, off: await findTypesOff(db) };
}

/** What the office had learnt before one of its lessons. The last one asked for is kept: a trial asks page by page. */
export async function layerBefore(office: Pick<Office, "record">, lesson: number): Promise<OfficeLayer> {
  await learningOf(office);
  const mine = known.get(office.record);
  if (!mine) return emptyLayer();
  const asked = `${lesson} ${mine.upTo}`;
  if (mine.before?.asked !== asked) {
    const earlier = [...mine.lessons].filter(([id]) => id < lesson).map(([, one]) => one);
    mine.before = { asked, layer: teachAll(emptyLayer(), earlier) };
  }
  return mine.before.layer;
}

async function learnNews(mine: Known, db: Db): Promise<void> {
  const news = await findLessonsSince(db, mine.upTo);
  const [withdrawn, added] = [news.filter(({ counts }) => !counts), news.filter(({ counts }) => counts)];
  const newest = Math.max(0, ...mine.lessons.keys());
  const onlyMore = added.every(({ id }) => id > newest) && withdrawn.every(({ id }) => !mine.lessons.has(id));
  for (const { id } of withdrawn) mine.lessons.delete(id);
  for (const { id, lesson } of added) mine.lessons.set(id, lesson);
  mine.upTo = news.at(-1)?.changedAct ?? mine.upTo;
  if (!onlyMore) mine.lessons = new Map([...mine.lessons].sort(([a], [b]) => a - b));
  const toTeach = onlyMore ? added.map(({ lesson }) => lesson) : [...mine.lessons.values()];
  const work = teachAll(onlyMore ? mine.layer : emptyLayer(), toTeach).then((layer) => {
    mine.layer = layer;
    delete mine.building;
  });
  if (toTeach.length > mostAwaited) mine.building = work;
  else await work;
}

/** So many lessons are learnt before a letter is shown; more, as after a start or a withdrawal, beside it. */
const mostAwaited = 100;

/** A few at a time, so that other calls get their turn. */
async function teachAll(layer: OfficeLayer, lessons: Iterable<Lesson>): Promise<OfficeLayer> {
  let until = performance.now() + 20;
  for (const lesson of lessons) {
    teach(layer, lesson);
    if (performance.now() < until) continue;
    await new Promise((resume) => setImmediate(resume));
    until = performance.now() + 20;
  }
  return layer;
}
