import type { MailAddress } from "../mail/email.ts";
import { cut, oneLine } from "../text.ts";
import type { Passage } from "./passage.ts";

/** Whom the writer speaks for and as what, in the letter's own words. */
export interface Sender {
  organisation: string | null;
  role: string | null;
}

const post =
  /\b(?:executive|director|manager|head (?:of|teacher)|headteacher|headmaster|headmistress|reporter|journalist|correspondent|editor|producer|presenter|secretary|treasurer|chair(?:man|woman|person)?|president|convenor|co-?ordinator|officer|clerk|councillor|member of parliament|mp for|leader|mayor|solicitor|barrister|partner|trustee|founder|owner|principal|governor|vicar|rector|imam|rabbi|minister|curate|coroner|inspector|sergeant|constable|superintendent|commissioner|caseworker|researcher|advis[eo]r|consultant|surveyor|planner|architect|engineer|warden|organiser|marshal|captain|lord-lieutenant|assistant)\b/i;
const company =
  /\b(?:council|borough|association|society|club|trust|charity|foundation|federation|union|committee|forum|network|partnership|alliance|chamber of|school|primary|academy|college|university|nursery|hospitals?|hospice|church|mosque|temple|synagogue|gazette|herald|chronicle|echo|mercury|argus|express|tribune|observer|guardian|times|journal|daily|news|radio|tv|bbc|itv|magazine|ltd|limited|llp|plc|cic|solicitors|chambers|homes|estates|developments|residents|tenants|ra|pta|police|constabulary|nhs|department|ministry|authority|agency|ombudsman|institute|museum|theatre|friends of|parliament|in bloom)\b/i;
const noPiece =
  /https?:|www\.|@|\d{3}|^(?:dear|hi|hello|kind|best|sent|many|thanks?|tel|mob|from|to|subject|date|cc)\b|\b(?:confidential|privileged|registered|intended|e-?mail|attached)\b|[?!]$|[a-z]{3}\.$/i;
const quoteStarts = /^\s{0,3}(?:>|from:|on .{4,80}wrote:|-{4,9}|_{4,9})/i;

const name = "[A-Z][\\w'&-]{1,20}";
const names = `(?:the )?(${name}(?: (?:of|and|&|the|in|${name})){0,5})`;
/** "I am the chair of Larkhall Tenants", "in my capacity as Parade Marshal", "a reporter with Radio Northshire" */
const introduced = new RegExp(
  `\\b(?:I am|I'm|I write|[Ww]riting|[Cc]apacity|[Ss]peaking|[Nn]ame is ${name}(?: ${name})? and I'm)(?: as)? (?:the |an? |your )?((?:[\\w-]{2,14} ){0,2}[\\w-]{4,16})(?:,? (?:of|at|for|from|with|on) ${names})?`,
);
/** "I write for the National Daily", "on behalf of Fenning Rovers" */
const onBehalf = new RegExp(
  `\\b(?:I (?:write|work|report|edit) for|on behalf of|here at|(?:calling|writing|emailing) from) ${names}`,
);

/** From the name on the mail, from what stands under the letter, and from how the writer comes in. */
export function senderOf({ name: from }: MailAddress, passage: Passage): Sender {
  const pieces = [from, ...footOf(passage)]
    .flatMap(piecesOf)
    .filter((piece) => piece !== from || !isPerson(from));
  const role = pieces.find((piece) => post.test(piece) && !/\b(?:ltd|llp|plc)\b/i.test(piece));
  const organisation = pieces.find(
    (piece) => piece !== role && company.test(piece) && /^[A-Z].*[ A-Z]/.test(piece),
  );
  const opening = passage.own.slice(0, 1_500);
  const said = introduced.exec(opening);
  const calls = said?.[1] && post.test(said[1]) ? said : null;
  return {
    role: shown(role ?? calls?.[1]),
    organisation: shown(organisation ?? calls?.[2] ?? afterRole(role) ?? onBehalf.exec(opening)?.[1]),
  };
}

/** The lines between the writer's last words and the next letter. */
function footOf({ own, body }: Passage): string[] {
  const end = own.slice(-60);
  const at = end === "" ? -1 : body.indexOf(end, Math.max(0, body.indexOf(own.slice(0, 60))));
  if (at < 0) return [];
  const lines = body.slice(at + end.length, at + end.length + 900).split("\n");
  const stop = lines.findIndex((line) => quoteStarts.test(line));
  return lines.slice(0, stop < 0 ? 12 : Math.min(stop, 12));
}

const piecesOf = (line: string): string[] =>
  line
    .slice(0, 200)
    .split(/ ?[|,;•·()] ?| [-–—] /)
    .map((piece) => piece.trim())
    .filter((piece) => piece.length > 1 && piece.length <= 70 && !noPiece.test(piece));

const isPerson = (from: string) => !company.test(from);
/** "Head of News at Radio Northshire", "Leader of Harbourne City Council" */
const afterRole = (role: string | undefined) =>
  role && company.test(role) ? /\b(?:of|at|for) (?:the )?([A-Z].{2,60})$/.exec(role)?.[1] : undefined;
const shown = (words: string | undefined): string | null =>
  words ? cut(oneLine(words.replace(/^(?:for|the) /i, "")), 80) || null : null;
