/**
 * What around a date speaks for or against its being offered to the Leader. "before" and "after" are the words right
 * beside it, "clause" those up to the next comma or full stop, "sentence" all of its sentence.
 */
export interface OfferSign {
  where: "before" | "after" | "clause" | "sentence" | "line";
  find: RegExp;
  weight: number;
}

const say = (where: OfferSign["where"], weight: number, ...finds: RegExp[]): OfferSign[] =>
  finds.map((find) => ({ where, find, weight }));

const letterNouns =
  "letter|email|e-mail|note|request|reply|decision|complaint|report|invoice|article|notice|minutes|message|order|application|statement|answer|response|refusal|bill|review|meeting|committee";
const past =
  "sent|wrote|written|asked|rang|came|met|received|issued|published|died|born|started|ended|paid|posted|reported|discharged|happened|was|were|been|went|said|fell|told|submitted|held|closed|opened|moved|visited|spoke|called|attended|agreed|applied|lodged|assaulted|arrested|cancelled|lost|found|saw|took|got|left|signed|handed|refused|granted|since|last";

export const offerSigns: readonly OfferSign[] = [
  ...say(
    "before",
    -6,
    /\b(?:by|until|till|since|dated|deadline(?: is| of)?|(?:no|not) later than|expires?|ends?|ending|due(?: on| by)?|instead of|rather than|except|excluding|apart from|as at|clashes with|other than|not|never|r\.?s\.?v\.?p\.?(?: \w{1,20}){0,4} by) {0,2}(?:close (?:on |of )?|the |end of |on |(?:noon|midnight|\d{1,2}(?:[.:]\d{2})? ?[ap]m) (?:on )?|last ){0,2}$/i,
    /\b(?:before|until|by|ahead of|prior to|in time for|preparing for) (?:[\w']{1,16} ){0,3}(?:on |of )?(?:the )?$/i,
    /\b(?:last|yesterday|back on|previous) {0,2}$/i,
    /\b(?:except|every|each) (?:on )?(?:the )?$/i,
  ),
  ...say("before", -3.5, new RegExp(`\\b(?:${letterNouns})s? (?:of|from|dated) (?:the )?$`, "i")),
  ...say(
    "before",
    -3.5,
    new RegExp(
      `\\b(?:${past})(?: (?:on|of|it|to|at|in|out|there|me|us|them|him|her|you|here|the|this)){0,3} {0,2}$`,
      "i",
    ),
  ),
  ...say(
    "before",
    -3,
    /\b(?:stops?|closes?|expires?|runs? out|takes? effect|goes live|comes? into force|starts?|begins?) (?:on |from )?$/i,
    /\b(?:after|from|between) (?:the )?$/i,
  ),
  ...say(
    "before",
    2,
    /\b(?:how about|what about|shall we say|say|why not|propose|suggest|offer you|free on|free|book(?:ed)? (?:you )?(?:in )?for|see you(?: all| both| there)?(?: on| at)?|w\/c|week (?:commencing|beginning))[ :,]{0,2}(?:on |for )?(?:the )?$/i,
  ),
  ...say(
    "line",
    2,
    /^\s{0,4}(?:[-•*] ?)?(?:date|when|time|day|date and time|date & time|slot|option)(?: \d)?\s{0,2}[:–-]/i,
  ),
  ...say("line", 0.8, /^\s{0,4}(?:[-•*] ?|\(?\w{1,2}[.)] ?)?$/),
  ...say(
    "line",
    -5,
    /^\s{0,4}(?:sent|received|dated|deadline|closing date|rsvp|reply by|your ref|our ref)\b/i,
  ),
  ...say(
    "after",
    -5,
    /^\s{0,2}(?:at the latest|latest\b|deadline|'s (?:meeting|email|letter|council|cabinet|committee|paper|decision|article)|(?:has|is|was|were) (?:gone|cancelled|off|over|no good|out|impossible)|(?:doesn't|does not|won't|can't|is not|isn't) |was\b|were\b|last year|and (?:nobody|nothing|no one))/i,
    /^\s{0,2}(?:edition|issue|report|minutes|agenda|elections?|letter|deadline)\b/i,
  ),
  ...say(
    "clause",
    -2.5,
    new RegExp(`\\b(?:${past})\\b`, "i"),
    /\b(?:annual leave|on leave|off work|away|holiday|abroad|closed|strike|overnight|half[- ]term|bank holiday)\b/i,
  ),
  ...say(
    "clause",
    -2,
    /\b(?:we're|we are|i'm|i am|they're|they are|he's|she's) (?:sending|publishing|running|printing|issuing|filing|going|moving|starting|launching|taking|having)\b/i,
  ),
  ...say(
    "clause",
    -2.5,
    /\b(?:cabinet|committee|full council|scrutiny|panel|court|tribunal|governors|parliament)(?: (?:on|in|at|will|meets?|sits|decides?))?\b(?![^?]{0,60}\byou\b)/i,
    /\b(?:I|they|he|she|it|bailiffs|officers) (?:will|shall) (?:be|have|go|publish|run|close|start|begin|end|decide|take)\b/i,
  ),
  ...say("before", 2, /\bany (?:day|time|morning|afternoon|evening|lunchtime) (?:in |of |on |the )?$/i),
  ...say(
    "clause",
    -1.5,
    /\b(?:every|each|usually|always|normally|weekly|monthly|annually|nightly|collections?|collected|per week|opening hours|open (?:from|daily|until|till))\b/i,
  ),
  ...say(
    "clause",
    -3,
    /\b(?:called off|called it off|postponed|cancelled|withdrawn|no longer|can't make|cannot make|not make|can't do|cannot do|unable|sorry about|problem about|busy|clash(?:es)?)\b/i,
  ),
  ...say(
    "sentence",
    -1.5,
    /\b(?:deadline|expected|published?|go(?:es|ing)? to (?:press|print)|consultation closes|takes effect|come into force|sentenced|hearing|court|tribunal|bailiffs?|evict(?:ed|ion)|operation|term starts|due)\b/i,
  ),
  ...say(
    "sentence",
    -1,
    /\b(?:incident|complain(?:t|ed|ing)?|assault|flood(?:ed)?|crash|arrears|refused|damage|delay(?:ed)?|refund)\b/i,
  ),
  ...say(
    "sentence",
    2,
    /\b(?:invit(?:e|es|ed|ing|ation)|pleasure of your company|honour of your|join us|come (?:and|to|along)|would you (?:be|come|like|consider)|delighted if|guest of honour|be our|cut the ribbon|lay a wreath|unveil|present the|give (?:a|the) (?:speech|talk|address))\b/i,
  ),
  ...say(
    "sentence",
    1.8,
    /\b(?:(?:can|could|would|will) (?:you|we|the leader|cllr|i|amara|she|he)|any chance|are you|is the leader|might you|may we|may i|possible)\b/i,
  ),
  ...say(
    "sentence",
    1.5,
    /\b(?:free|available|availability|suits?|works? for|would work|will work|convenient|any of|either|slots?|options?|propose|suggest|offer|confirm(?:ed|ing)?|pencil(?:led)?|booked|in the diary|hold|rearrange|reschedule|meet|meeting|visit|call|catch[- ]up|briefing|one-to-one|1:1|speak|talk|chat|coffee|lunch)\b/i,
  ),
  ...say(
    "sentence",
    1,
    /\b(?:will be held|takes? place|held|hosting|event|ceremony|reception|dinner|fair|fete|fête|launch|opening|agm|service|concert|walk|parade|webinar|workshop|conference|seminar|tea|breakfast|surgery|rally|social|group)\b/i,
    /\bor\b/i,
  ),
];
