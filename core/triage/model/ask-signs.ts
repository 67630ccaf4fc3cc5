/** Turns of phrase that speak for or against a sentence's asking for something; training says how much each counts. */

/** What people are asked to do. */
const deeds =
  "send|give|tell|let|look|get|fix|stop|make|take|call|ring|email|cancel|confirm|provide|forward|check|review|sign|reply|respond|note|see|find|put|ask|bring|add|remove|arrange|keep|refuse|reject|support|vote|explain|measure|visit|click|use|try|come|print|register|complete|update|include|contact|consider|refer|ensure|remember|go|choose|download|enter|feel free|join|help|share|watch|follow|read|learn|buy|order|shop|save|enjoy|start|submit|select|log ?(?:on|in)|apply|activate|upgrade|paste|press|set|change|schedule|book|discuss|talk|meet|do|be|have|want to|expect|count|purchase|install|fill|pay|turn|move|copy|attach|return|page|mail|write|speak|wait|hold|plan|think|imagine|pick|sit|work|wish|post|scroll|drop|stop by|touch";
const deed = (before: string, after = "") => new RegExp(`${before}(?:${deeds})\\b${after}`, "i");
const say = (words: string) => new RegExp(`\\b(?:${words})\\b`, "i");
const question = (words: string) => new RegExp(`\\b(?:${words})\\b[^?]{0,200}\\?`, "i");
const modal = "can|could|would|will|do|did|are|have|may|might|should";

export const askSigns: readonly (readonly [name: string, find: RegExp])[] = [
  ["question", /\?\s{0,3}["')]?$/],
  ["questionWithin", /\?/],
  ["tag", /, ?(?:right|ok|okay|no|isn't it)\?/i],
  [
    "what",
    /^(?:\W|and |but |so |also,? |or,? |then |\w{1,20}, ){0,2}(?:what|when|where|who|which|how|why)\b[^?]{0,300}\?/i,
  ],
  ["canYou", say(`(?:${modal}) (?:you|u|y'all)`)],
  ["canYouQuestion", question(`(?:${modal}) (?:you|u)`)],
  ["canI", say("(?:can|could|may|shall|should|might) (?:i|we)")],
  ["canIQuestion", question("(?:can|could|may|shall|should|might) (?:i|we)")],
  ["please", say("please|kindly|pls|plz")],
  ["pleaseDo", deed("\\b(?:please|kindly|pls|plz)(?: do| also| just)? ")],
  ["pleased", /\bpleased\b/i],
  ["deed", deed("^(?:and |also,? |then |so |now |just |or |but |\\d{1,3}[.)] |- |\\W{1,4})?", "(?! you\\b)")],
  [
    "deedInClause",
    deed("(?:[,;:] |\\bso |\\bor |\\band |\\bbut |--? )(?:just |then |also |simply |please )?"),
  ],
  [
    "ifThenDeed",
    deed(
      "^(?:if|when|once|to|for|in order|before|after)\\b.{3,120}, (?:please |just |simply |then |you (?:can|may) )?",
    ),
  ],
  ["nameThenDeed", deed("^\\w{1,20}(?:/\\w{1,20})?[,:-]{1,2} ?")],
  ["lets", /\blet'?s\b|\blet us\b/i],
  ["letMeKnow", /\blet me (?:know|have|see)\b/i],
  ["letMeDo", /\blet me (?!know|have|see)/i],
  [
    "wouldLike",
    say("(?:i|we)(?:'d| would)(?: really| also| very much)? (?:like|love|appreciate|prefer|be grateful)"),
  ],
  ["likeYou", say("(?:like|love|want|need|ask|asked|invite|have|hope|expect)(?:ing)? (?:you|u)")],
  ["wouldLikeTo", say("(?:would|'d) (?:like|love) to")],
  [
    "want",
    say("(?:i|we) (?:want|need|wish|wanted|request|suggest|propose|recommend|urge|require|demand|ask)"),
  ],
  ["youShould", say("you(?:'ll)? (?:should|need|must|may want|might want|have to|can)")],
  ["weShould", say("we (?:should|need to|must|have to|ought)")],
  ["will", say("(?:i|we)(?:'ll| will| shall)")],
  [
    "willDo",
    say(
      "(?:i|we)(?:'ll| will| shall) (?:call|send|get|be|let|forward|try|see|look|talk|give|have|bring|check|meet|do)",
    ),
  ],
  ["not", say("won't|will not|can't|cannot")],
  ["wonder", say("wonder(?:ing)?|curious|wanted to (?:know|see|ask|follow)|interested in")],
  [
    "helpful",
    say(
      "(?:would|will|should) be (?:very |really |most |extremely )?(?:helpful|great|appreciated|good|nice|useful|glad|happy|delighted|grateful|pleased)",
    ),
  ],
  ["appreciate", /\bappreciat/i],
  ["lookForward", /\blook(?:ing)? forward to\b/i],
  ["invite", /\binvit/i],
  ["feelFree", say("feel free|don't hesitate|do not hesitate|hesitate to")],
  [
    "howAbout",
    say(
      "how about|what about|how does|how is|how's|why don't|any chance|is it possible|would it be|is there (?:any|a) (?:way|chance)",
    ),
  ],
  [
    "suits",
    say(
      "works? (?:for|best)|sounds good|is (?:good|fine|great|ok|best)|available|free (?:on|at|for|after|before|this|next|tomorrow)",
    ),
  ],
  ["meet", say("meet(?:ing)?|lunch|dinner|coffee|conference call|get together|talk|discuss")],
  [
    "day",
    say(
      "monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|today|tonight|next week|this week|weekend",
    ),
  ],
  ["past", say("was|were|had|did|went|said|told|got|sent|received|\\w{3,12}ed")],
  ["link", /\$LINK|https?:|click/i],
  ["ifYou", /\bif you\b/i],
  ["thank", /\bthank/i],
  [
    "duty",
    say(
      "(?:is|are|be) (?:asked|requested|invited|required|needed)|must (?:respond|reply|provide)|r\\.?s\\.?v\\.?p|under a duty",
    ),
  ],
  [
    "byWhen",
    say(
      "by (?:the end|close|noon|monday|tuesday|wednesday|thursday|friday|tomorrow|today|next|return)|asap|as soon as|at your (?:earliest|convenience)",
    ),
  ],
  [
    "anyOne",
    say(
      "any (?:questions|comments|feedback|thoughts|ideas|chance|help|other)|someone|somebody|anyone|anybody",
    ),
  ],
  [
    "plan",
    say("(?:we|i)(?:'re| are|'m| am) (?:going|planning|hoping|looking|trying|meeting|coming|leaving)"),
  ],
  ["attached", say("attached|enclosed|following")],
  ["advise", say("advise|inform|notify|confirm|verify|clarify")],
  ["getBack", say("get back to (?:me|us|you)")],
  ["callMe", say("(?:call|email|e-mail|page|tell|give|send|contact|ring) (?:me|us)")],
  ["you", /\byou\b/i],
  ["i", /\bI\b/],
  ["cry", /!$/],
];
