import { domainOf } from "../mail/addresses.ts";
import type { Email } from "../mail/email.ts";

/** In what capacity someone writes. What a letter is depends on it: a councillor's question is not a resident's. */
export type WriterRole =
  | "mp"
  | "councillor"
  | "officer"
  | "press"
  | "solicitor"
  | "ombudsman"
  | "ico"
  | "coroner"
  | "public-body"
  | "party"
  | "business"
  | "resident";

const press =
  /(?:herald|gazette|chronicle|echo|\bpost\b|mercury|argus|advertiser|express|tribune|observer|guardian|times|news|press|media|radio|\btv\b|tv\.|bbc|itv|journal|magazine|quarterly|broadcast)/i;
const pressWords =
  /\b(?:reporter|journalist|correspondent|news ?desk|news ?editor|producer|presenter|researcher for|programme)\b/i;
const publicBody =
  /(?:police|nhs|hospital|trust\.nhs|\.gov\.|council\.|council$|borough|ministr|department|dept|combinedauthority|fire(?:and)?rescue|lieutenancy|parliament|clerks|localgov|lga\b)/i;
const publicName =
  /\b(?:(?:city|county|borough|district|town|parish) council|combined authority|constabulary|police|NHS|ministry|department (?:for|of))\b/i;
const commerce =
  /\b(?:our clients?|procurement|tender|bidders?|our (?:platform|product|products|company|firm|services|solution)|proposals? for the site|stakeholder engagement)\b/i;
const firm =
  /(?:\bLLP\b|\bLtd\b|\bLimited\b|\bplc\b|managing (?:partner|director)|account (?:director|manager)|head of (?:partnerships|sales|external|business)|growth lead|business development|consult(?:ing|ancy)|chief executive officer|homes\b|estates\b|developments\b)/i;
const lawFirm = /\b(?:solicitors?|LLP|barristers?|chambers|legal executive)\b/i;
/** Mailboxes anyone can open; the rest belong to somebody. */
const privateMail =
  /(?:mail|post|inbox|anon|outlook|yahoo|icloud|btinternet|talktalk|sky|aol|virgin)[\w-]{0,12}\./i;

/** From the address first, then the name and what stands at the foot of the letter. */
export function roleOf({ from, body }: Email, officeDomain: string): WriterRole {
  const domain = domainOf(from.address);
  const foot = body.slice(0, 12_000).slice(-900);
  if (/(?:infocommissioner|^ico\.|information-?commissioner)/i.test(domain)) return "ico";
  if (/ombudsman/i.test(domain)) return "ombudsman";
  if (/coroner/i.test(domain) || /\bcoroner/i.test(from.name)) return "coroner";
  if (
    /\bMP\b|\bMSP\b|^(?:Lord|Baroness|Viscount) /.test(from.name) ||
    /(?:^|\.)mpmail|parliament\.uk|\bmp\./i.test(domain)
  )
    return "mp";
  if (/(?:party|labour|conservative|libdem|greens?\b|groupmail|momentum|tory)/i.test(domain)) return "party";
  if (/^(?:cllr|councillor)\b/i.test(from.name) || /^(?:cllr|councillor)[._-]/i.test(from.address))
    return "councillor";
  if (officeDomain !== "" && (domain === officeDomain || domain.endsWith(`.${officeDomain}`)))
    return "officer";
  if (isPress(from.name, domain, body)) return "press";
  if (/\b(?:law|legal|solicitor)/i.test(domain) || lawFirm.test(foot) || lawFirm.test(from.name))
    return "solicitor";
  if (publicBody.test(domain) || publicName.test(from.name)) return "public-body";
  return !privateMail.test(domain) &&
    (firm.test(foot) || firm.test(from.name) || commerce.test(body.slice(0, 4_000)))
    ? "business"
    : "resident";
}

const isPress = (name: string, domain: string, body: string) =>
  !privateMail.test(domain) &&
  (press.test(domain) || pressWords.test(`${name}\n${body.slice(0, 3_000)}`)) &&
  /\b(?:story|piece|feature|interview|comment|quote|on record|reporter|journalist|deadline|filing|programme|article|statement|publish|press)\b/i.test(
    body.slice(0, 3_000),
  );
