import { oneLine } from "../text.ts";
import type { WriterRole } from "../triage/writer.ts";

/** How somebody is addressed, and what that was taken from. */
export interface FormOfAddress {
  words: string;
  source: string;
}

/** Titles as people write them, and as they are said. A first name says nothing of a person: none is guessed. */
const titles: Readonly<Record<string, string>> = {
  mr: "Mr",
  mrs: "Mrs",
  miss: "Miss",
  ms: "Ms",
  mx: "Mx",
  dr: "Dr",
  doctor: "Dr",
  prof: "Professor",
  professor: "Professor",
  rev: "Reverend",
  revd: "Reverend",
  reverend: "Reverend",
  canon: "Canon",
  imam: "Imam",
  rabbi: "Rabbi",
  father: "Father",
  sister: "Sister",
  judge: "Judge",
  colonel: "Colonel",
  captain: "Captain",
  lord: "Lord",
  lady: "Lady",
  baroness: "Baroness",
};
/** Said with the first name. */
const knightly: Readonly<Record<string, string>> = { sir: "Sir", dame: "Dame" };
/** Said instead of a name. */
const offices: readonly { sign: RegExp; words: string; source: string }[] = [
  {
    sign: /\b(?:secretary of state|minister (?:for|of)|parliamentary under[- ]secretary)\b/i,
    words: "Dear Minister",
    source: "The writer signs as a minister.",
  },
  {
    sign: /\blord mayor\b/i,
    words: "Dear Lord Mayor",
    source: "The writer signs as Lord Mayor.",
  },
];
const collective =
  /\b(?:team|office|group|association|society|council|ltd|limited|llp|plc|residents|campaign|action|desk|services?|department|committee|forum|trust|club|school|union|newsroom|enquiries|info|admin|noreply|no-reply|customer|support|reception|clerk)\b/i;
const degrees = /,.{0,80}$|\((?:[^()]{0,60})\)|\b(?:MP|MSP|MS|MLA|OBE|MBE|CBE|KC|QC|JP|DL|PhD|BA|MA|MSc)\b/g;

const nothing: FormOfAddress = {
  words: "Dear Sir or Madam",
  source: "The letter does not say who wrote it.",
};

/** `signature`: the foot of the letter. An office goes before a title, a title before a bare name. */
export function formOfAddress(
  { name, address }: { name: string; address: string },
  role: WriterRole,
  signature: string,
): FormOfAddress {
  const foot = signature.slice(-600);
  const held = offices.find(({ sign }) => sign.test(name) || (role === "public-body" && sign.test(foot)));
  if (held) return held;
  const plain = oneLine(name).replace(/^["']|["']$/g, "");
  const words = namesOf(plain.replace(/^(?:cllr|councillor)\b\.? ?/i, ""), address);
  if (role === "councillor" || /^(?:cllr|councillor)\b/i.test(plain))
    return {
      words: ["Dear Councillor", ...words.slice(-1)].join(" "),
      source: "The writer is a councillor.",
    };
  const [first = "", ...rest] = words;
  const last = rest.at(-1);
  const sign = first.toLowerCase().replace(".", "");
  const title = titles[sign];
  if (title && last) return { words: `Dear ${title} ${last}`, source: `The writer goes by “${plain}”.` };
  const knight = knightly[sign];
  if (knight && rest[0])
    return { words: `Dear ${knight} ${rest[0]}`, source: `The writer goes by “${plain}”.` };
  if (words.length < 2 || collective.test(plain)) return nothing;
  const signed = titleInFoot(foot, words.at(-1) ?? "");
  return signed
    ? { words: `Dear ${signed} ${words.at(-1)}`, source: "The letter is signed with that title." }
    : { words: `Dear ${words.join(" ")}`, source: "The name on the email; no title is given." };
}

function namesOf(plain: string, address: string): string[] {
  if (plain === "" || plain.includes("@") || plain.toLowerCase() === address.toLowerCase()) return [];
  // "Smith, John" as directories have it.
  const turned = /^([\p{L}'’-]{2,40}), ([\p{L}][\p{L}'’. -]{0,40})$/u.exec(plain);
  const straight = turned ? `${turned[2]} ${turned[1]}` : plain.replace(degrees, " ");
  const words = straight.split(/\s+/).filter(Boolean);
  return words.length <= 5 && words.every((word) => /^[\p{L}\p{M}'’.-]{1,40}$/u.test(word)) ? words : [];
}

/** "Mrs J Patel" at the foot of a letter from Jaya Patel. */
function titleInFoot(foot: string, surname: string): string | undefined {
  for (const line of foot.split("\n").slice(-14)) {
    const words = line
      .trim()
      .split(/[\s,]{1,5}/)
      .slice(0, 6);
    const title = titles[(words[0] ?? "").toLowerCase().replace(".", "")];
    if (title && words.slice(1).some((word) => word.toLowerCase() === surname.toLowerCase())) return title;
    // "Jaya Patel (Mrs)"
    const after = /\((mr|mrs|miss|ms|mx|dr)\.?\)/i.exec(line.slice(0, 120))?.[1];
    if (after && line.toLowerCase().includes(surname.toLowerCase())) return titles[after.toLowerCase()];
  }
  return undefined;
}
