import { isCopiedOnly } from "../mail/addresses.ts";
import { isReturned } from "../mail/automatic.ts";
import type { Email, MailAddress } from "../mail/email.ts";
import { asksIn } from "./asks.ts";
import { type Choice, choose, type TypeLikelihood } from "./choose.ts";
import { clockedIn, dangersIn } from "./clear.ts";
import { type Alarm, alarmsIn } from "./danger.ts";
import { capacityOf, flagsOf, needsReply, priorityOf, sensitivityOf } from "./handling.ts";
import { type Particulars, particularsOf } from "./particulars.ts";
import type { OfficeLayer } from "./learn/layer.ts";
import { printsOf } from "./learn/prints.ts";
import { vectors } from "./model/models.ts";
import { matterOf, type Passage } from "./passage.ts";
import { type ProposedTime, proposedIn } from "./proposed.ts";
import {
  asksForRecords,
  likelyService,
  likelyTopic,
  likelyTypes,
  looksUnsolicited,
  speaksOfDiary,
} from "./likelihood.ts";
import { readEmail } from "./read.ts";
import { reasonsFor, safetyReasons } from "./reasons.ts";
import { requestsIn } from "./requests.ts";
import type { TypeScore } from "./score.ts";
import { withoutTypes } from "./switches.ts";
import { isDanger, type TypeCode } from "./types.ts";
import type { Capacity, Flag, Priority, Sensitivity, Topic } from "./vocabulary.ts";
import type { WriterRole } from "./writer.ts";

/** What the judge must know of the office. */
export interface Setting {
  leader: MailAddress;
  /** Mailboxes whose mail the office wrote itself. */
  ownMailboxes?: readonly string[];
  /** How many letters with this one's words have come, this one included. */
  identicalLetters?: number;
  /** The names of the council's wards, if the office has listed them. */
  wards?: readonly string[];
  /** What this office has taught by its choices. */
  learnt?: OfficeLayer;
  /** Types that are not to be suggested. */
  off?: readonly TypeCode[];
}

/** What a letter is and what is in it. Advice for a person, with the reasons; nothing is decided here. */
export interface Judgement extends Choice, Particulars {
  writer: WriterRole;
  service: string | null;
  topic: Topic | null;
  capacity: Capacity;
  priority: Priority;
  sensitivity: Sensitivity;
  flags: readonly Flag[];
  needsReply: boolean;
  isDiary: boolean;
  newText: string;
  /** What the writer asks for, verbatim. */
  asks: readonly string[];
  proposed: readonly ProposedTime[];
  reasons: readonly { text: string; quote?: string }[];
  telling: Telling;
}

/** What was read, and what in it led to the judgement. */
export interface Telling {
  passage: Passage;
  signs: readonly TypeScore[];
  alarms: readonly Alarm[];
  wordsFor: (type: TypeCode) => readonly string[];
}

/** What a machine wrote, or an advertiser, or we did, tells of somebody's danger only when it says it outright. */
const beyondDoubt = 0.95;
/** A word or two are like nothing in particular; what they say outright is heard all the same. */
const saysLittle = (text: string): boolean => (text.match(/\p{L}{2,40}/gu)?.length ?? 0) < 4;
const diaryTypes: readonly TypeCode[] = ["invitation", "meeting_request"];

/** Mail of our own, such as the daily brief, is read and not logged. */
const fromUs: Choice = {
  type: "for_information",
  alsoTypes: [],
  confidence: 0.9,
  byRule: true,
  alternatives: [],
};

export function judge(email: Email, setting: Setting): Judgement {
  const { leader, ownMailboxes = [], identicalLetters = 1, wards = [], off = [] } = setting;
  const read = readEmail(email, leader.address);
  const { passage, writer, automatic, byMachine } = read;
  const matter = matterOf(passage);
  const learnt = setting.learnt && { layer: setting.learnt, prints: printsOf(read, vectors()) };
  const { shipped, wordsFor, ranked: all } = likelyTypes(read, learnt);
  const ours = ownMailboxes.includes(email.from.address.toLowerCase());
  // What we wrote is no news to us. Yet an address can be forged, and a machine's reply can bring a cry back with it.
  const known = ours || byMachine;
  const signs = known ? [] : read.signs;
  const spoken = isReturned(email) ? [] : alarmsIn(passage);
  const unsolicited = heardAs("unsolicited", looksUnsolicited(passage.subject, matter), shipped, all);
  const aloof = known || unsolicited;
  const alarms = spoken.filter(({ likely }) => !aloof || likely >= beyondDoubt);
  const little = saysLittle(passage.text);
  const ranked = withoutTypes(all, off).filter(
    ({ type }) => !little || !isDanger(type) || alarms.some((one) => one.type === type && one.likely >= 0.5),
  );
  const danger = dangersIn({ ranked: aloof ? [] : ranked, signs }, alarms);
  const requests = known ? [] : requestsIn(passage);
  const own = ours && danger.length === 0;
  const choice = own
    ? fromUs
    : choose({
        ranked,
        signs,
        dangers: danger,
        asked: clockedIn({ ranked, signs }, requests),
        // One in danger who writes from here is no officer who reports it.
        writer: ours ? "resident" : writer,
        automatic,
        identicalLetters,
        unsolicited,
        onlySubjectAsks: matter === "" && asksForRecords(passage.subject),
      });
  const types = [choice.type, ...choice.alsoTypes];
  const flags = flagsOf(types, passage, writer, danger);
  const asks = automatic ? [] : asksIn(matter);
  const received = new Date(email.receivedAt);
  const proposed = automatic && automatic !== "calendar" ? [] : proposedIn(matter, received);
  return {
    ...choice,
    writer,
    service: likelyService(passage.subject, matter, learnt),
    topic: likelyTopic(passage, learnt),
    capacity: capacityOf(choice.type, choice.alsoTypes),
    priority: priorityOf(choice.type, flags, passage),
    sensitivity: sensitivityOf(choice.type, flags),
    flags,
    needsReply: needsReply(choice.type, asks, isCopiedOnly(email, leader.address), writer),
    isDiary: types.some((type) => diaryTypes.includes(type)) || speaksOfDiary(passage.subject, matter),
    newText: passage.own,
    asks,
    proposed,
    ...particularsOf(email.from, passage, {
      matter,
      received,
      wards,
      byMachine,
      press: writer === "press" || types.includes("media"),
    }),
    reasons: own
      ? [{ text: "It was sent from one of the office’s own mailboxes." }]
      : reasonsFor(
          choice.type,
          signs,
          automatic,
          identicalLetters,
          wordsFor(choice.type),
          spoken,
          ranked[0]?.type === choice.type && shipped[0]?.type !== choice.type && learnt !== undefined,
        ).concat(safetyReasons(choice, ranked, spoken, requests)),
    telling: { passage, signs, alarms, wordsFor: own ? () => [] : wordsFor },
  };
}

/** A rule's yes or no, unless the office's own choices say plainly otherwise. */
function heardAs(
  type: TypeCode,
  rule: boolean,
  shipped: readonly TypeLikelihood[],
  ranked: readonly TypeLikelihood[],
): boolean {
  const in_ = (all: readonly TypeLikelihood[]) => all.find((one) => one.type === type)?.likely ?? 0;
  if (rule) return in_(ranked) >= in_(shipped) / 4;
  return ranked[0]?.type === type && shipped[0]?.type !== type;
}
