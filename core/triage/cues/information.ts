import { cuesFor } from "./cue.ts";

const ask =
  "(?:please (?:\\w{1,30} ){0,2}?(?:let me have|send|share|provide|supply|disclose|release|confirm|state|tell|give|list|advise)|(?:i|we)(?: would| should|'d)?(?: also)? (?:like|want|wish|ask|need|require|request|want)(?: to (?:see|know|have|request|be (?:told|given)|obtain))?|(?:can|could|would|may) (?:you|i|we|the council)(?: please| also| be able to){0,2}(?: tell| have| get| see| provide| send| share| confirm| let| say| know| get me)|provide|i request|request(?:ing)?)";
const held =
  "(?:(?:the |your |any |every |his |her )(?:[\\w'-]{1,30} ){0,2}(?:number|numbers|cost|costs|amount|amounts|names?|value|figures?|breakdown|spend(?:ing)?|expenditure|budget|minutes|contracts?|invoices?|correspondence|emails?|documents?|records?|logs?|readings?|valuations?|maps?|statistics|register|notes|files?|certificates?|survey|model(?:ling)?|data|reports?|agreement|results?|locations?|dates?|list|policy|policies|assessments?|inspection)|how (?:much|many|often)|cop(?:y|ies) of|a list of|a breakdown|all (?:correspondence|emails|documents|records|reports|invoices|information)|the (?:recorded )?information|number of|what (?:was|is|were) (?:the|spent)|any (?:correspondence|emails|reports|documents|records))";

/** Requests for recorded information are known by what is asked, whatever they call themselves. */
export const informationCues = [
  ...cuesFor("foi", [
    [
      3,
      "i (?:also )?need (?:the|a) (?:number|figures|costs?|list|total|breakdown)",
      "It asks for recorded information.",
    ],
    [
      3,
      "^(?:re: ?)?(?:statistics|figures|numbers?|spend(?:ing)?|costs?|salaries|contracts?|allowances|structure charts?|organisation\\w{0,30} (?:structure|chart)\\w{0,30}|information (?:on|about|regarding|request)|policy|policies|records|register of|details of|breakdown|list of|data on|pay over|staff(?:ing)? (?:numbers|structure|pay)|number of)\\b|(?:statistics|figures|spend|structure charts?|numbers|contracts?|costs|allowances|pay structure|data|expenses|targets|information request|referrals|outcomes|caseloads?)$",
      "The subject names recorded information.",
      { subject: true },
    ],
    [
      5,
      "freedom of information(?! \\(scotland\\))|\\bFOIA?\\b(?! ?(?:ref|/|\\d))|foi request|right to know request",
      "It names the Freedom of Information Act.",
    ],
    [3, `${ask}[^.?!]{0,160}\\b${held}`, "It asks for recorded information."],
    [
      2,
      "(?:month by month|year by year|week by week|year on year|(?:broken down|split|listed|shown) by|(?:by|per|for each|in each) (?:month|quarter|ward|department|service|school|contractor|supplier))|(?:in|for|during) (?:each|every|all) of the last|since (?:\\d{1,2} )?(?:january|april|20\\d\\d)|(?:by|per|each|in) (?:financial )?year|financial years?|between [^.\\n]{0,30}and [^.\\n]{0,24}20\\d\\d|from [^.\\n]{0,24}20\\d\\d to|20\\d\\d[/-](?:20)?\\d\\d",
      "It asks for figures over a period.",
    ],
    [
      2,
      "(?:electronic|original|machine[- ]readable|excel|csv|spreadsheet|pdf) (?:form(?:at)?|copies|copy|would)|18 hours|20 working days|twenty working days|entitled to (?:that|this|it|know) under|under the act\\b|recorded information|disclosure log|public interest test|section 1[26]?\\b|exemption",
      "It uses the terms of a request for information.",
    ],
    [
      2,
      /(?:^|\n) ?(?:\d|[a-c])[).:] ?(?:the|on what|who|what|how|a|all|any|copies|number|total)[^\n]{4,200}\n{1,9} ?(?:\d|[a-c])[).:] /i,
      "It is a numbered list of questions.",
    ],
    [
      2,
      "(?:what|how much|how many|who)\\b[^.?!\\n]{0,60}\\b(?:cost|costs|spent|spend|paid|pay|claimed|fee|fees|authorised|bought|awarded|employed|sacked|fined)[^.?!\\n]{0,120}\\?",
      "It asks what something cost or who decided it.",
    ],
    [-7, "not an? foi|not (?:a )?freedom of information", "The writer says that it is not a request."],
    [-2, "invoice|my constituent", "It has another purpose too."],
  ]),
  ...cuesFor("foisa", [
    [
      6,
      "freedom of information \\(scotland\\)|\\bFOISA\\b|scottish public authority|scottish information commissioner",
      "It names the Scottish Freedom of Information Act.",
    ],
  ]),
  ...cuesFor("eir", [
    [
      6,
      "environmental information regulations|\\bEIRs?\\b(?! ?[/\\d])",
      "It names the Environmental Information Regulations.",
    ],
    [
      5,
      `${ask}[^?!]{0,200}\\b(?:trees?|felling|arboricultural|air (?:quality|figures|pollution)|nitrogen dioxide|no2|particulate|diffusion tubes?|emissions?|noise (?:readings?|levels?|survey|monitoring)|flood(?:ing| risk)?|drain(?:age)?|sewage|sewer|contaminat\\w{1,30}|asbestos|pollut\\w{1,30}|pesticides?|glyphosate|water quality|bathing water|landfill|contaminat|incinerat\\w{1,30}|ecolog\\w{1,30}|habitat|biodiversity|wildlife|newts?|bats? survey|soil|vibration|traffic counts?|energy use|carbon|radiation|recycl\\w{1,30} tonnage)`,
      "It asks for information on the environment.",
    ],
    [
      3,
      `\\b(?:trees?|air quality|nitrogen dioxide|flood|sewage|noise|contaminat\\w{1,30}|emissions?|ecolog\\w{1,30}|habitat)\\b[^?!]{0,200}(?:i (?:would|should) like to see|please (?:send|provide|supply)|copies of|the raw|readings|monitoring data|survey results)`,
      "It asks for information on the environment.",
    ],
  ]),
  ...cuesFor("sar", [
    [
      6,
      "in which (?:i am|i'm) (?:named|mentioned|referred)|(?:my|his|her) (?:housing|tenancy|social services|care|school|personnel|hr|adoption) (?:file|records?)|data (?:about|on|concerning|relating to) (?:me|our client|my client)|mention(?:s|ed|ing)? me\\b",
      "It asks for the writer's own data.",
    ],
    [
      6,
      "subject access|\\bD?SARs?\\b request|data subject access|article 15|personal data (?:you|the council|that) (?:hold|holds|have)",
      "It asks for the writer's own data.",
    ],
    [
      5,
      "(?:everything|all (?:of )?(?:the )?(?:information|data|records|notes|files|emails|letters|personal data)|whatever) (?:\\w{1,30} ){0,4}?(?:about|on|regarding|concerning|relating to) (?:me|my (?:son|daughter|mother|father|family|late))\\b|(?:copy|copies) of (?:my|everything|all my|all her|all his)\\b[^.\\n]{0,50}(?:file|records?|notes|data|recordings?|calls?|case|history)|(?:see|have|want|get|request|access to) (?:my|all my) (?:\\w{1,30} ){0,2}(?:files?|records?|notes|data)\\b|(?:her|his|their|my) personal data",
      "It asks for the writer's own data.",
    ],
    [
      2,
      "(?:attach|enclose|bring|provide)[^.\\n]{0,40}(?:passport|driving licence|proof of (?:identity|id|address)|authority)|recordings? of my calls|social work(?:er)? notes",
      "It offers proof of identity.",
    ],
  ]),
  ...cuesFor("data_rights", [
    [
      5,
      "right to (?:erasure|be forgotten|rectification|object|restrict)|(?:delete|erase|remove|wipe) (?:my|all my|all of my|me|any)\\b[^.\\n]{0,60}(?:data|details|email|address|name|information|record|list|database|system)|erase me|article (?:16|17|18|21)\\b|object to (?:the |your )?(?:processing|use of my)|stop (?:using|processing|sharing) my|take me off (?:your|the|all)",
      "It asks for data to be erased, corrected or no longer used.",
    ],
    [
      4,
      "(?:have|get|want|need) (?:it|this|that|the (?:record|file|report|date|entry)) (?:corrected|put right|amended|rectified)|correct (?:the|my|our|her|his) (?:record|file|data|details|entry)|(?:wrong|inaccurate|incorrect|false) (?:information|details|data|date|entry)[^.\\n]{0,60}(?:file|record|held|hold|system|database)",
      "It asks for a record to be put right.",
    ],
  ]),
  ...cuesFor("dp_complaint", [
    [
      4,
      "handling of my (?:personal )?(?:data|information|details)",
      "Personal data went to the wrong place.",
    ],
    [
      6,
      "data protection complaint|complaint[^.\\n]{0,40}data protection|(?:data|gdpr|privacy|confidentiality) breach|breach of (?:the )?(?:gdpr|data protection|my (?:privacy|confidentiality))|breached (?:my|our|gdpr|data)",
      "It complains about the use of personal data.",
    ],
    [
      4,
      "(?:sent|sending|given|gave|disclosed|shared|passed|emailed|posted|published|leaked|copied) (?:\\w{1,30} ){0,6}?(?:my|our|her|his) (?:\\w{1,30} ){0,3}?(?:address|details|data|information|letter|medical|name|number|file|case)|meant for (?:me|somebody else|someone else|another)|where you got (?:my|it)",
      "Personal data went to the wrong place.",
    ],
    [2, "data protection|gdpr|personal data|privacy", "It speaks of data protection."],
  ]),
  ...cuesFor("foi_internal_review", [
    [
      6,
      "internal review|(?:request|ask|asking|apply|applying) for (?:a |an |the )?(?:\\w{1,30} ){0,3}review(?:ed)?|decision to be reviewed|review (?:of )?(?:your|the|this) (?:decision|refusal|response|handling)",
      "It asks for an answer to be reviewed.",
    ],
    [
      4,
      "(?:refus(?:ed|al)|withheld|exempt(?:ion)?|do(?:es)? not hold|don'?t hold|redact(?:ed|ions?)|section (?:1[24]|2[1-9]|3\\d|4[0-4])\\b)[^?]{0,300}(?:look again|reconsider|review|think again|different person|not involved|challenge|appeal)|look again[^.\\n]{0,60}(?:different|someone|somebody)",
      "It does not accept a refusal to give information.",
    ],
    [2, "\\bFOI[/ -]?\\d{2}|foi ref", "It gives the reference of a request for information."],
  ]),
  ...cuesFor("eir_internal_review", [
    [
      6,
      "(?:reconsider(?:ation)?|internal review)",
      "It asks for an answer on the environment to be reconsidered.",
      { and: /\bEIR\b|environmental information|regulation 1[12]/i },
    ],
    [
      6,
      "regulation 11\\b|reg\\.? ?11\\b|representations under|reconsider(?:ation)?[^.\\n]{0,80}(?:EIR|environmental)",
      "It asks for an answer on the environment to be reconsidered.",
    ],
    [4, "\\bEIR[/ -]?\\d{2}", "It gives the reference of a request on the environment."],
    [
      3,
      "(?:reconsider|internal review|review)[^?]{0,240}(?:trees?|flood|air quality|manifestly|regulation 12|exception)|(?:trees?|flood|air quality|regulation 12|exception)[^?]{0,240}(?:reconsider|internal review)",
      "It asks for an answer on the environment to be reconsidered.",
    ],
  ]),
];
