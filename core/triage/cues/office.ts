import { cuesFor } from "./cue.ts";

export const officeCues = [
  ...cuesFor("invitation", [
    [
      4,
      "invit(?:e|ed|es|ing|ation)\\b|requests? the (?:pleasure|honour)|guest of honour|\\bR\\.? ?S\\.? ?V\\.? ?P\\b|be our (?:speaker|guest|judge)|join us (?:for|at|on|in)|do come\\b|come (?:along|and (?:celebrate|hear|join|judge|meet|open|present|say|see|speak|talk|visit|watch)|to (?:our|the|my))\\b[^.\\n]{0,60}|cut the ribbon|lay a wreath|words? of welcome|hope you (?:can|will|might) (?:come|join|attend)|your attendance|honoured if you|pleasure if you",
      "It invites the Leader.",
    ],
    [
      2,
      "(?:our|the|its|annual|a) (?:\\w{1,30} ){0,4}(?:opening|unveiling|launch|anniversary|ceremony|celebration|awards? (?:evening|night|ceremony|dinner)|gala|concert|carol service|service of \\w{1,30}|civic service|fete|fair|festival|exhibition|reception|dinner|breakfast|tea|iftar|harvest supper|parade|graduation|prize[- ]?giving|sports day|open day|AGM|annual general meeting|show|judging|garden party|tournament|premiere|pantomime|conference|thanksgiving|beacon|switch[- ]on)",
      "It is about an event.",
      { and: /\b(?:you|your|yours|leader)\b/i },
    ],
    [
      2,
      "(?:say|speak|give|present|open|judge|award|unveil|welcome)\\b[^.\\n]{0,40}(?:a few words|speech|prizes?|cup|awards?|medals?|certificates?|talk|welcome|toast|address)|dress(?: code)?:|black tie|lounge suit|refreshments|doors open|photo(?:graph)?s? (?:with|after)",
      "The Leader is given a part in it.",
    ],
  ]),
  ...cuesFor("meeting_request", [
    [
      4,
      "(?:can|could|may|might|would|shall|should|please)\\b[^.?!\\n]{0,80}\\b(?:meet|sit down|spare|see (?:you|her|the leader)|catch up|get together|have (?:a (?:call|chat|meeting|word|quick)|an? (?:hour|appointment)|half an hour|\\d{1,2} ?min|(?:ten|fifteen|twenty|thirty|forty) min)|ring me|speak (?:to|with)|talk (?:to|with|it)|move (?:our|it|the)|pop (?:in|round|over))",
      "It asks for time with the Leader.",
    ],
    [
      4,
      "(?:request(?:ing)?|like|want|need|ask(?:ing)? for|arrange|set up|seeking|propose|urgent) (?:\\w{1,30} ){0,4}?(?:meeting|appointment|interview|call|conversation|audience|site visit|face to face|minutes (?:of|with)|mins with)|face to face|meeting (?:request|requested|needed|please)|\\bappointment\\b",
      "It asks for a meeting.",
    ],
    [
      3,
      "(?:half an hour|an hour|\\d{1,2} ?min(?:ute)?s?|fifteen minutes|twenty minutes|forty[- ]?five minutes)\\b[^.\\n]{0,40}(?:with (?:you|the leader)|of your time|on (?:the phone|teams|zoom)|call)|(?:propose|suggest) (?:to move|moving|that we|we move)|change of date|re-?arrang\\w{1,30}|re-?schedul\\w{1,30}|postpone\\w{0,30}|clash(?:es)? with|instead\\?|which (?:date|time|slot|would you)|work(?:s)? (?:for|better) (?:you|for)|are you (?:free|available|content)|your (?:diary|availability)|slots?\\b|1:1|one[- ]to[- ]one|surgery",
      "It is about the Leader's diary.",
    ],
    [
      -2,
      "(?:the|our) (?:meeting|appointment) (?:on|of|last|yesterday)[^.\\n]{0,40}(?:was|went|cancelled)",
      "It speaks of a meeting that is over.",
    ],
  ]),
  ...cuesFor("briefing", [
    [
      5,
      "brief(?:ing)? (?:note|pack|paper|for)|attached is the (?:note|brief|paper)|lines to take|speaking note|talking points|pre-?brief|verbal briefing|background (?:for|note|paper)|draft (?:report|paper|speech|slides)|for (?:your )?decision|a steer|cabinet (?:report|paper|briefing)|rag rating|slides|options considered|update note|key points|headlines",
      "It briefs the Leader.",
      { from: ["officer"] },
    ],
    [
      2,
      "official-sensitive|please don'?t forward|not for (?:onward|wider)|by (?:noon|close|cop)",
      "It prepares the Leader for something.",
      { from: ["officer", "public-body"] },
    ],
  ]),
  ...cuesFor("media", [
    [5, "(?:.|\\n)", "It comes from the press.", { from: ["press"] }],
    [
      4,
      "running a (?:piece|story|feature)|(?:going|go) to (?:press|print|air)|on(?: the)? record|off(?: the)? record|filing (?:at|by)|(?:copy|publication|print|broadcast) deadline|for (?:publication|broadcast)|right of reply|(?:for|a) (?:quote|comment)\\b|comment (?:pls|please|by|from|on)|reporter|journalist|news ?desk|producer|live (?:from|on|tonight)|podcast|interview (?:for|with|the leader|you)|documentary",
      "It is a press enquiry.",
    ],
  ]),
  ...cuesFor("lobbying", [
    [
      5,
      "(?:bidders?|shortlisted|tender(?:s|ing)?|procurement)\\b[^\\n]{0,200}(?:meet|conversation|discuss)",
      "It has an interest in a decision of the council.",
      { from: ["business", "resident"] },
    ],
    [
      4,
      "(?:our|my) client\\b|(?:i|we) (?:act|work|are acting|represent) (?:for|on behalf of)\\b|public affairs|planning communications|strategic communications|key stakeholder|(?:share|present|outline|discuss) (?:\\w{1,30} ){0,3}(?:vision|proposals?|plans?|scheme|investment|masterplan)|introductory (?:coffee|meeting|call|chat)|(?:bring(?:ing)? forward|deliver(?:ing)?) (?:\\w{1,30} ){0,4}(?:homes|units|development|scheme)|emerging proposals|stakeholder (?:briefing|engagement)|land(?:owner)? (?:promotion|interests?)|brief you",
      "A business with an interest wants the Leader's ear.",
      { from: ["business", "resident", "solicitor"] },
    ],
    [
      3,
      "homes|developers?|developments?|planning application|going to committee|regeneration|investment|procurement|tender(?:ing)?|framework|contract renewal|licen[cs]e application|bid\\b|site\\b",
      "It has an interest in a decision of the council.",
      { from: ["business"] },
    ],
    [
      2,
      "without (?:officers|trouble|troubling)|informal(?:ly)?|in confidence|before (?:the )?(?:committee|decision|consultation closes)",
      "It wants to be heard outside the usual way.",
      { from: ["business"] },
    ],
  ]),
  ...cuesFor("gift_offer", [
    [
      5,
      "(?:small|little) (?:token|gift|present|thank[- ]you)|with our compliments|(?:hospitality|vip|private|corporate) (?:box|package|tickets?|suite|day|enclosure)|hospitality|hamper|(?:complimentary|free|pair of|two|season) tickets?|as (?:our|my) guests?|value (?:c\\.?|about|around|approx)|use our (?:cottage|villa|box|flat|apartment|place|boat|car)|bottle of|case of (?:wine|whisky|champagne)|gift (?:card|voucher|for)|would like (?:you|her) to (?:have|accept)|token of",
      "It offers a gift or hospitality.",
    ],
  ]),
  ...cuesFor("finance", [
    [
      5,
      "\\b(?:overdue |unpaid |attached )?invoices?\\b|purchase orders?\\b|\\bP\\.?O\\.? (?:number|no|\\d)|statement of account|remittance|pro[- ]?forma|credit control|accounts (?:receivable|payable)|order number|payment (?:is )?(?:due|overdue|terms|by return)|\\bVAT\\b|cost code|budget (?:code|monitoring|line)|final (?:notice|reminder)",
      "It is about an invoice or a payment.",
    ],
    [-4, "council tax|court|rent", "It is about a resident's own bill."],
  ]),
  ...cuesFor("leave", [
    [
      8,
      "annual leave|(?:on|booked|take|taking|book|my) (?:\\w{1,30} ){0,3}?leave\\b|booked [^.\\n]{0,50}\\boff\\b|(?:i'?m|i am|i'?ll be|i will be) (?:away|off|out|on holiday)\\b|out of (?:the )?office (?:from|on|next)|maternity leave|paternity leave|back (?:on )?(?:mon|tues|wednes|thurs|fri)",
      "It says when someone is away.",
      { from: ["officer", "councillor"] },
    ],
    [3, "leave|holiday|away", "The subject says leave.", { subject: true, from: ["officer", "councillor"] }],
  ]),
  ...cuesFor("compliment", [
    [
      5,
      "thank (?:you|him|her|them) (?:so much |very much )?for (?:having|sending|the (?:way|help|kind|work|speedy|lovely|quick)|your (?:help|kind|speech|visit|time|staff)|everything|all)|(?:want(?:ed)?|like) to (?:say )?(?:thank|praise|commend)|pass on (?:my|our) (?:thanks|gratitude)|a credit to|well done|(?:went|goes) (?:above|out of (?:his|her|their) way)|restored my faith|could not have been (?:kinder|more)|couldn'?t have been (?:kinder|more)|perfect|five stars|god bless you|a pleasure to deal|hats? off|bouquet|lovely (?:lady|man|people|staff|job)|brilliant (?:job|work|service|team)",
      "It thanks or praises.",
    ],
    [
      2,
      "thank you|thanks|grateful|wonderful|excellent|delighted|kindness|kind\\b|marvellous|fantastic",
      "It is warm in tone.",
    ],
    [
      -4,
      "thank you for (?:taking|nothing|your (?:letter|reply|email|response)|contacting)|no thanks to|complain|please (?:can|could|send|let|confirm)|disgrace|appalling",
      "It wants something else.",
    ],
  ]),
  ...cuesFor("for_information", [
    [
      6,
      "(?:fwd?: ?)?cancell?ed:|circulated|newsletter",
      "It is only for information.",
      { from: ["officer", "public-body", "councillor"] },
    ],
    [
      5,
      "for (?:your )?information(?: only)?\\b|\\bFYI\\b|no (?:action|reply|response) (?:is )?(?:needed|required|necessary)|copied (?:in |you )?(?:for|as|out of)|just so you(?:'re| are| know)|minutes (?:attached|of)|for noting|please note that|circulated for|out of courtesy|as a courtesy",
      "It is only for information.",
    ],
    [2, "newsletter|digest|bulletin|round[- ]?up|daily brief|top stories", "It is a newsletter."],
  ]),
  ...cuesFor("political", [
    [8, "(?:.|\\n)", "It comes from the party.", { from: ["party"] }],
    [
      5,
      "canvass(?:ing)?|leaflet(?:s|ing|ting)|by-election campaign|door[- ]?knock\\w{0,30}|whip (?:applies|meeting)|group (?:meeting|mtg|whip|line)|polling day|tellers?\\b|battlebus|candidate selection|selection meeting|constituency (?:party|labour|conservative)|party (?:conference|members?|business|address|branch|agent|group|whip)|branch (?:meeting|AGM|secretary)|campaign (?:team|session|day)|action day|manifesto|imprint|re-?selection|election agent|eve[- ]of[- ]poll",
      "It is party business.",
    ],
  ]),
  ...cuesFor("unsolicited", [
    [
      3,
      "did you know (?:that )?\\d|hand-?picked|join our|reserve your (?:seat|place)|dashboard|cut (?:\\w{1,30} ){0,4}by \\d{1,6} ?%|public sector leaders?|decision[- ]makers",
      "It sells something.",
    ],
    [
      4,
      "early[- ]?bird|delegate rate|% off|free (?:trial|demo|survey|quote|no obligation|consultation|download|guide|shipping|report|membership)|no obligation|our (?:platform|solution|solutions|software|app|brochure|product|products|services|range)|quick (?:\\w{1,30} )?(?:call|chat|demo)|book (?:a|your) (?:demo|survey|call|place|free)|webinar|white ?paper|uplift|\\bROI\\b|leading (?:provider|supplier)|growth lead|sales (?:director|manager|team)|limited (?:time|places|offer)|special offer|exclusive (?:offer|place|invitation)|circling back|following up on my|right person to|unsubscribe|opt[- ]out|to be removed|remove(?:d)? from (?:our|this|the) (?:mailing )?list|this is not spam",
      "It sells something.",
    ],
    [
      5,
      "(?:attached|my|attach) (?:is my )?(?:cv|resume|curriculum vitae)|hiring manager|seeking (?:a position|employment|work experience|an internship|opportunities)|internship|job application|application for (?:the )?(?:post|position|job)",
      "It applies for a job.",
    ],
    [
      4,
      "click here|order now|buy now|act now|viagra|casino|lottery|mortgage rates?|refinanc\\w{1,30}|credit card debt|make money|earn (?:money|\\$|£)|work (?:from|at) home|money[- ]back|guaranteed?|100% free|risk[- ]free|weight loss|lose weight|million dollars|\\$\\$|dear friend|toll[- ]?free|call now|satisfaction|bulk e-?mail|email addresses|million (?:email|people)|porn|xxx|adult site|nigeria|beneficiary|next of kin|transfer (?:of )?(?:the )?(?:fund|sum|money)|investment opportunity|stock (?:alert|pick)|offshore|herbal|enlarge\\w{0,30}|hot (?:girls|teens)|cable descrambler|diploma|university degree|printer cartridges?|toner|inkjet|life insurance|pre-?approved|no (?:credit check|cost|risk)",
      "It reads like junk mail.",
    ],
  ]),
  ...cuesFor("constituent_casework", [
    [
      3,
      "\\b(?:mould|damp|leak(?:s|ing)?|repairs?|boiler|heating|pot ?holes?|missed (?:bin|collection)|\\bbins?\\b|street ?light|rats?\\b|fly[- ]?tip\\w{0,30}|rent arrears|evict\\w{0,30}|homeless(?:ness)?|housing (?:list|benefit|officer|register|application)|bidding|overcrowd\\w{0,30}|temporary accommodation|school place|blue badge|parking (?:permit|ticket|fine)|\\bPCN\\b|council tax|bailiffs?|universal credit|\\bEHCP\\b|care package|noise|neighbours?|anti[- ]?social|blocked drain|gull(?:y|ies)|pavement|kerb|dog (?:mess|fouling)|graffiti|abandoned|tree (?:roots?|branch)|crossing|licen[cs]e|planning (?:permission|enforcement)|allotment|bus pass|social worker)\\b",
      "It is about a service to the writer.",
    ],
    [
      2,
      "\\b(?:my|our) (?:flat|house|home|road|street|bin|son|daughter|mum|mother|dad|father|husband|wife|landlord|neighbours?|benefit|rent|kids|children|baby|car|block|estate|garden|boiler|family|application|account|case)\\b|i live|(?:i'?m|i am) (?:disabled|pregnant|a (?:single|tenant|resident))|moved? (?:in|house)|we live",
      "The writer speaks of their own life.",
    ],
    [
      2,
      "(?:can|could|will|would) (?:you|somebody|someone|anyone)(?: please)? (?:help|get|look|chase|sort|fix|do something|find out|tell me why|ask)|please (?:help|can|could|sort|fix|get|chase)|get (?:it|this) (?:sorted|fixed|filled|done)|at my wits|desperate|nothing(?:'s| has) been done|(?:rang|phoned|called|reported)\\b",
      "The writer asks for help.",
    ],
    [
      -3,
      "(?:.|\\n)",
      "It comes from someone who is not a resident.",
      {
        from: [
          "mp",
          "councillor",
          "officer",
          "press",
          "solicitor",
          "ombudsman",
          "ico",
          "coroner",
          "public-body",
          "party",
        ],
      },
    ],
  ]),
  ...cuesFor("leader_correspondence", [
    [
      2,
      "(?:i|we)(?:'d| would| should)? (?:be (?:glad|grateful|interested)|like) to (?:know|hear|understand)|is it (?:right|true) that|why (?:does|is|has|are|did|do) the council|what (?:is|are) (?:your|the council'?s|you) (?:plans?|view|policy|intend|doing)|your (?:article|speech|letter|column|interview|decision|budget|plans?|manifesto|promise)|i (?:read|saw|heard|watched|noticed)|in my (?:view|opinion)|i (?:believe|think|suggest|hope|urge|wonder)|suggestions?|an idea|have you (?:thought|considered)|disappointed|concerned (?:about|that|at)",
      "It puts a view or a question to the Leader.",
    ],
    [1, "council|borough|town|policy|budget|leader|consultation", "It is about the council at large."],
  ]),
  ...cuesFor("campaign", [
    [
      3,
      "please copy and send|\\[your name\\]|\\[name\\]|i am writing (?:to you )?(?:as (?:a|one of your) (?:constituent|resident)[^.\\n]{0,40} )?to ask you to|please (?:vote|refuse|reject|oppose|support|pledge|sign)\\b|i (?:object to|oppose) (?:application|the plan|the proposal|the closure)|join the campaign|lifeline",
      "It reads like a letter many people send.",
    ],
    [
      2,
      "^(?:re: ?|fwd?: ?)?(?:save|hands off|stop|scrap|keep|say no|no to|protect|don'?t close|ban|reject)\\b",
      "The subject is a slogan.",
      { subject: true },
    ],
  ]),
];
