import type { Passage } from "./passage.ts";
import { correspondenceTypes, type CorrespondenceType, type TypeCode } from "./types.ts";
import type { Capacity, Flag, Priority, Sensitivity } from "./vocabulary.ts";
import type { WriterRole } from "./writer.ts";

const special =
  /\b(?:asthma|autis\w{1,3}|cancer|chemo\w{0,7}|dialysis|diabet\w{1,3}|dementia|alzheimer'?s?|parkinsons?|epilep\w{1,3}|pregnan\w{1,3}|disab(?:led|ility)|wheelchair|mental health|depress(?:ed|ion)|anxiety|ptsd|hospital|a&e|diagnos\w{2,4}|medication|miscarr\w{2,6}|suicid\w{1,3}|ending (?:his|her|their) life|HIV|adopted|sexual(?:ity| assault)?|raped?|gay|transgender|asylum|refugee|convict(?:ed|ion)|criminal record|prison|trade union|grievance|ethnic|racis[mt]|religion|grade [234]|social worker|child in need|inquest|death of|residential care)\b/i;
const legal =
  /\b(?:solicitors?|legal (?:action|proceedings)|judicial review|pre-action|letter (?:before|of) claim|ombudsman'?s? (?:decision|enquir\w{1,3})|decision notice|high court|inquest|whistle-?blow\w{0,3}|regulation 28|tribunal)\b/i;
const planning =
  /\b\d{2}\/\d{4,5}\/[A-Z]{2,4}\b|\bplanning (?:application|committee|appeal)\b|\blive application\b/i;
const presently =
  /\b(?:today|tonight|this (?:morning|afternoon|evening)|next hour|by (?:noon|\d{1,2}(?:[.:]\d{2})? ?[ap]m)|asap|urgent(?:ly)?|(?:going|go) to (?:press|print|air)|immediately|straight ?away|deadline)\b/i;

/** What must be watched, whatever the type. */
export function flagsOf(
  types: readonly TypeCode[],
  passage: Passage,
  role: WriterRole,
  danger: readonly TypeCode[],
): Flag[] {
  const { text } = passage;
  const is = (...codes: TypeCode[]) => codes.some((code) => types.includes(code));
  const found: readonly (readonly [Flag, boolean])[] = [
    ["safeguarding", danger.includes("safeguarding")],
    ["threat", danger.includes("threat")],
    ["self-harm", danger.includes("welfare")],
    [
      "legal",
      is("pre_action", "ombudsman", "ico_enquiry", "coroner_pfd", "whistleblowing") ||
        (role === "solicitor" && legal.test(text)),
    ],
    ["media-deadline", role === "press" && is("media") && presently.test(text)],
    [
      "special-category",
      special.test(text) &&
        !is("unsolicited", "for_information", "media", "foi", "eir", "lobbying", "government", "invitation"),
    ],
    ["contact-restriction", is("restricted_contact")],
    ["live-planning", planning.test(text) && !is("for_information", "unsolicited")],
  ];
  return found.filter(([, raised]) => raised).map(([flag]) => flag);
}

/** The Leader's hat: party mail is the party's, ward casework the councillor's own. */
export function capacityOf(type: TypeCode, alsoTypes: readonly TypeCode[]): Capacity {
  if (type === "political") return "party";
  const ward =
    type === "constituent_casework" ||
    (type === "meeting_request" && alsoTypes.includes("constituent_casework"));
  return ward ? "ward" : "council";
}

const vulnerable =
  /\b(?:asthma|baby|pregnan\w{1,3}|disab(?:led|ility)|wheelchair|dialysis|no (?:heating|hot water|power|electric\w{0,4})|evict\w{0,4}|homeless|court|hospital|a&e|cancer|on the street|bailiffs?)\b/i;

/** The type's own priority, raised by what is at stake. */
export function priorityOf(type: TypeCode, flags: readonly Flag[], { text }: Passage): Priority {
  const usual = correspondenceTypes[type].priority;
  if (flags.includes("safeguarding") && type !== "briefing" && type !== "ombudsman") return "Critical";
  if (flags.includes("threat") && type === "meeting_request") return "Immediate";
  if (type === "media") return flags.includes("media-deadline") ? "Immediate" : "Standard";
  if (type === "briefing" && presently.test(text) && /\burgent\b/i.test(text)) return "Immediate";
  if (type === "government" && /\b(?:tonight|gold group|tomorrow \d)/i.test(text)) return "Immediate";
  if (type === "constituent_casework" && vulnerable.test(text)) return "Priority";
  return usual;
}

export function sensitivityOf(type: TypeCode, flags: readonly Flag[]): Sensitivity {
  const usual: CorrespondenceType["sensitivity"] = correspondenceTypes[type].sensitivity;
  if (usual !== "OFFICIAL") return usual;
  const personal: readonly Flag[] = ["safeguarding", "self-harm", "special-category", "threat"];
  if (flags.some((flag) => personal.includes(flag))) return "OFFICIAL-SENSITIVE PERSONAL";
  return flags.includes("legal") ? "OFFICIAL-SENSITIVE LEGAL" : "OFFICIAL";
}

const silent: readonly TypeCode[] = [
  "for_information",
  "unsolicited",
  "leave",
  "threat",
  "restricted_contact",
];

/** Whether someone expects an answer from this office. */
export function needsReply(
  type: TypeCode,
  asks: readonly string[],
  copiedOnly: boolean,
  role: WriterRole,
): boolean {
  if (silent.includes(type)) return false;
  if (type === "compliment" || type === "political") return asks.length > 0 && role !== "party";
  if (type === "briefing") return asks.length > 0;
  return !(copiedOnly && asks.length === 0);
}
