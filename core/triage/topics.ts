import type { Topic } from "./vocabulary.ts";

/** Words that point to a topic; each distinct word counts once. */
const table: readonly (readonly [Topic, RegExp])[] = [
  [
    "Adult social care",
    /\b(?:adult (?:social )?care|adult services|carers?|care (?:home|package|bill|plan|agency|visits?)|residential care|dementia|parkinsons?|home care|respite|occupational therap\w{1,4}|day centre|financial assessments?|discharged|assess(?:ing|ment) (?:her|his)|elderly)\b/gi,
  ],
  [
    "Benefits and council tax",
    /\b(?:council tax|housing benefit|benefits?|bailiffs?|revenues|universal credit|court summons|business rates refund|liability order|food ?bank|hardship|discretionary|arrears notice|single person discount)\b/gi,
  ],
  [
    "Children’s services and education",
    /\b(?:schools?|pupils?|year \d{1,2}|head ?teacher|academy|nursery|children'?s (?:services|social care|home)|social worker|SEND|EHCP?s?|adoption|foster\w{0,4}|ofsted|school places?|admissions|governors?|in care|child in need|infants?|teachers?|university|student|youth (?:club|centre|service|council))\b/gi,
  ],
  [
    "Environment, waste and public protection",
    /\b(?:bins?|recycl\w{1,5}|waste|rubbish|fly[- ]?tip\w{0,5}|bulky|refuse|skip|litter|street cleaning|rats?|pest|noise|environmental health|food hygiene|trading standards|dog (?:mess|fouling)|garden waste|missed collection|cemeter\w{1,3}|crematori\w{2})\b/gi,
  ],
  [
    "Highways, transport and parking",
    /\b(?:pot ?holes?|roads?|highways?|gritt(?:ing|er)|salt|bus(?:es)?|bus gate|bus stop|cycle lanes?|cycling|crossing|street ?lights?|pavements?|parking|PCNs?|permits?|multi-storey|car park|traffic|speed(?:ing| limit)|20mph|LTN|low traffic|bridge|gull(?:y|ies)|kerbs?|lorr(?:y|ies)|weight limit|tow(?:ed|ing)|taxi rank|railway|station|roadworks|flooding)\b/gi,
  ],
  [
    "Housing and homelessness",
    /\b(?:housing|homeless(?:ness)?|tenan(?:t|ts|cy)|landlords?|rent(?:s|ed)?|evict\w{0,4}|mould|damp|boiler|heating|repairs?|flats?|leasehold\w{0,3}|service charges?|temporary accommodation|overcrowd\w{1,4}|bidding|council house|cladding|disrepair|rough sleep\w{1,4}|hostel|transfer|right to buy|lodg(?:ed|ing))\b/gi,
  ],
  [
    "Planning and building control",
    /\b(?:planning|application|\d{2}\/\d{4,5}\/[A-Z]{2,4}|developers?|development|homes|local plan|greenbelt|green belt|enforcement|building control|extension|conservation area|listed building|listed|section 106|masterplan|outline|objection|object|site notice)\b/gi,
  ],
  [
    "Leisure, culture and libraries",
    /\b(?:librar(?:y|ies)|leisure centre|swimming|pool|museum|theatre|arts?|culture|concert|opera|festival|bandstand|heritage|sports?|gym|gallery|exhibition|band|choir|iftar|carnival|football|cricket|archive)\b/gi,
  ],
  [
    "Community safety and antisocial behaviour",
    /\b(?:anti-?social|ASB|motorbikes?|stabbing|knife|crime|drug(?:s| dealing)?|gangs?|vandal\w{1,4}|CCTV|e-?scooters?|fireworks|street drinking|community safety|PSPO|hate crime)\b/gi,
  ],
  [
    "Licensing and business",
    /\b(?:licen[cs](?:e|ing|ed)|taxi (?:badge|driver|licence)|pub|alcohol|traders?|market stall|market traders?|chamber of commerce|chamber|business (?:rates|improvement|breakfast)|shops?|small business|pavement licence|HMO licence|high street|footfall)\b/gi,
  ],
  [
    "Democratic services, councillors and elections",
    /\b(?:full council|council meeting|councillors?|cllr|elections?|polling|constitution|scrutiny|code of conduct|monitoring officer|democratic services|civic|mayor'?s?|lord-lieutenant|remembrance|wreath|group (?:meeting|mtg)|canvass\w{0,4}|leaflets?|whip|standards committee|members?' allowance|webcast)\b/gi,
  ],
  [
    "Corporate, finance and HR",
    /\b(?:invoices?|budget|procurement|finance|HR|grievance|staff|payroll|consultants?|agency|audit|MTFS|treasury|contract(?:s|or)?|complaints? team|civic car|FOI|information commissioner|IT|data protection|cyber|purchase orders?|pension fund|asset|property team|supplier)\b/gi,
  ],
  [
    "Parks, trees and open spaces",
    /\b(?:parks?|trees?|oaks?|felling|allotments?|playgrounds?|play area|skate ?park|green space|open space|grass|gardens?|bench|woodland|hedges?|common|pond|wildflowers?)\b/gi,
  ],
  [
    "Public health",
    /\b(?:public health|vaccin\w{2,6}|smoking|obesity|sexual health|measles|vaping|health inequalit\w{2,4}|mental health (?:service|strategy)|drug treatment|air quality)\b/gi,
  ],
  [
    "Economy, regeneration and growth",
    /\b(?:regeneration|growth|investment|combined authority|town deal|levelling up|jobs|skills|economy|economic|enterprise|freeport|inward|high-growth|apprentic\w{3,6}|tower)\b/gi,
  ],
  [
    "Climate and sustainability",
    /\b(?:climate|carbon|net zero|nitrogen dioxide|diffusion tube|emissions|solar|heat pumps?|retrofit|sustainab\w{3,5}|biodiversity|renewable|flood defence|clean air|electric vehicle|EV charg\w{2,4})\b/gi,
  ],
  [
    "Other body: NHS",
    /\b(?:NHS|hospital|hospice|GP surgery|GPs?|ambulance|integrated care|ICB|A&E|winter pressures|dentist|maternity unit)\b/gi,
  ],
  ["Other body: police", /\b(?:police|constable|101|999|detective|PCSO|crime commissioner)\b/gi],
  [
    "Other body: county/district",
    /\b(?:county council|parish council|town council|district council|clerks?'? liaison|neighbouring (?:council|authority))\b/gi,
  ],
  [
    "Other body: government",
    /\b(?:minister|secretary of state|government department|whitehall|home office|DWP|HMRC|parliament|MHCLG|white paper|the department)\b/gi,
  ],
];

export interface TopicSign {
  topic: Topic;
  /** How many words of the topic there are; the subject line counts double. */
  found: number;
}

export const topicSigns = (subject: string, text: string): TopicSign[] =>
  table
    .map(([topic, words]) => ({ topic, found: distinct(text, words) + distinct(subject, words) }))
    .filter(({ found }) => found > 0);

const distinct = (text: string, words: RegExp): number =>
  new Set(Array.from(text.matchAll(words), ([word]) => word.toLowerCase().replace(/s$/, ""))).size;
