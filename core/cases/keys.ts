import { sameAddress } from "../mail/addresses.ts";
import type { Email, MailAddress } from "../mail/email.ts";
import { partsOf } from "../mail/new-text.ts";
import { plainSubject } from "../mail/subject.ts";
import { postcodesIn } from "../triage/places.ts";
import { streetKeys } from "./street-keys.ts";

/** By what a filed letter is found again: who is on it, what it is about, and where. */
export const keyKinds = ["from", "reply-to", "to", "cc", "subject", "street", "postcode"] as const;
export type KeyKind = (typeof keyKinds)[number];
/** Those that are addresses of people. */
export const personKinds = ["from", "reply-to", "to", "cc"] as const satisfies readonly KeyKind[];
export interface LetterKey {
  kind: KeyKind;
  key: string;
}

export type KeyedLetter = Pick<Email, "from" | "to" | "cc" | "subject" | "body"> & {
  replyTo?: readonly MailAddress[];
};

const mostPeople = 20;
const mostPlaces = 5;

/** Every address on a letter but our own, the writer's first; its subject; its streets and postcodes. Each once. */
export function keysOf(letter: KeyedLetter, ownMailboxes: readonly string[]): LetterKey[] {
  const { from, replyTo = [], to, cc } = letter;
  const people = [
    { kind: "from" as const, key: from.address },
    ...replyTo.map(({ address }) => ({ kind: "reply-to" as const, key: address })),
    ...to.map(({ address }) => ({ kind: "to" as const, key: address })),
    ...cc.map(({ address }) => ({ kind: "cc" as const, key: address })),
  ]
    .map(({ kind, key }) => ({ kind, key: key.trim().toLowerCase() }))
    .filter(({ key }) => key !== "" && !ownMailboxes.some((own) => sameAddress(own, key)));
  const matter = ownMatter(letter);
  const postcodes = postcodesIn(matter).map((one) => one.toUpperCase().replace(/ ?(\d\D\D)$/, " $1"));
  return [
    ...once(people).slice(0, mostPeople),
    ...once([{ kind: "subject" as const, key: plainSubject(letter.subject).slice(0, 200) }]),
    ...streetKeys(matter).map((key) => ({ kind: "street" as const, key })),
    ...[...new Set(postcodes)].slice(0, mostPlaces).map((key) => ({ kind: "postcode" as const, key })),
  ];
}

/** The first place in which an address stands counts. */
const once = (keys: readonly LetterKey[]): LetterKey[] =>
  keys.filter(({ key }, at) => key !== "" && keys.findIndex((one) => one.key === key) === at);

/**
 * Subject and body with the writer's address at the foot, without what is quoted: our own address stands under every
 * letter that is answered. What is passed on is the matter itself.
 */
function ownMatter({ subject, body, from }: KeyedLetter): string {
  const { own, signOff, quoted } = partsOf(body, from.name);
  const passedOn = /^(?:fwd?|fw):/i.test(subject.trim()) || own.length < 40;
  return [subject, own, signOff, ...(passedOn ? [quoted] : [])].join("\n");
}
