import { cuesFor } from "./cue.ts";

export const lawCues = [
  ...cuesFor("pre_action", [
    [
      7,
      "letter (?:before|of) (?:claim|action)|pre[- ]action protocol|judicial review|proposed claim(?:ant)?|witness summons|claim form|particulars of claim|proceedings (?:will|may|shall) be (?:issued|commenced)|issue proceedings|county court claim",
      "It is a step before a claim in court.",
    ],
    [
      3,
      "(?:we|i) (?:act|am acting|are acting) (?:for|on behalf of)|we are instructed|our client(?:'s|s)?\\b|without prejudice|served? (?:upon|on) you",
      "A lawyer writes for a client.",
      { from: ["solicitor"] },
    ],
    [
      2,
      "within (?:14|21|28) days|as to costs|in default",
      "It sets a time before proceedings.",
      { from: ["solicitor"] },
    ],
  ]),
  ...cuesFor("coroner_pfd", [
    [8, "report to prevent future deaths?|reg(?:ulation)?\\.? 28", "It is a coroner's report."],
    [
      8,
      "regulation 28|prevention of future deaths?|\\bPFD report|future deaths",
      "It is a coroner's report.",
    ],
    [4, "coroner|inquest", "It comes from a coroner.", { from: ["coroner"] }],
  ]),
  ...cuesFor("whistleblowing", [
    [4, "keep my name out", "Someone who works here reports a wrong."],
    [
      6,
      "whistle[- ]?blow(?:er|ing)?|protected disclosure|public interest disclosure|speak(?:ing)? up policy|\\bPIDA\\b",
      "The writer discloses a wrong and asks for protection.",
    ],
    [
      4,
      "(?:i work|i've worked|i have worked|i am employed|my (?:team|department|manager|boss))[\\s\\S]{0,400}(?:told to|asked to|made to|pressured to|falsif\\w{1,30}|back[- ]?dat\\w{1,30}|fiddl\\w{1,30}|fraud\\w{0,30}|cash in hand|not carried out|signed off|fake|forged|covered? up|bribes?|kickbacks?)",
      "Someone who works here reports a wrong.",
    ],
    [2, "keep (?:this|my name) (?:confidential|out)|anonymous(?:ly)?", "The writer fears being known."],
  ]),
  ...cuesFor("staffing", [
    [
      4,
      "grievance|flexible working|disciplinary|redundan(?:t|cy)|\\bHR\\b|sick(?:ness)? (?:leave|absence|pay)|pay (?:grade|award|grading)|probation(?:ary)? (?:period|review)|exit interview|occupational health|job evaluation|resign(?:ed|ing|ation)|agency staff cover|recruitment panel|interview panel",
      "It is about someone's employment.",
      { from: ["officer"] },
    ],
    [
      2,
      "(?:my|the) (?:grievance|line manager|job|contract of employment|dismissal|redundancy)|worked for the council for|employment tribunal|unfair dismissal",
      "It is about someone's employment.",
    ],
    [
      2,
      "trade union|unison|\\bGMB\\b|unite the union|facility time|strike|industrial action|ballot",
      "It comes from or speaks of a union.",
    ],
  ]),
  ...cuesFor("members_enquiry", [
    [6, "(?:.|\\n)", "It comes from a councillor.", { from: ["councillor"] }],
    [
      3,
      "members?'?s?'? enquir(?:y|ies)|residents? (?:of|in|have|has|on)\\b|my ward|ward councillor|my residents?|constituents?",
      "A councillor raises a ward matter.",
      { from: ["councillor"] },
    ],
  ]),
  ...cuesFor("mp_enquiry", [
    [7, "(?:.|\\n)", "It comes from a Member of Parliament or a peer.", { from: ["mp"] }],
    [
      2,
      "my constituents?|raised with me|contacted (?:me|by)|signed authority|on behalf of my constituent",
      "An MP writes for a constituent.",
      { from: ["mp"] },
    ],
  ]),
  ...cuesFor("council_question", [
    [
      6,
      "(?:question|q) (?:for|to|at) (?:the )?(?:full )?(?:council|cabinet)|(?:public|member'?s?|written|supplementary) question|procedure rule|standing order|notice of (?:my |a |the )?question|under rule \\d|put (?:the following|this|a) question|council question|question time",
      "It is a question for a council meeting.",
    ],
    [
      2,
      "supplementary|council meeting|full council|at the meeting of the council|written answer",
      "It speaks of a council meeting.",
    ],
  ]),
  ...cuesFor("petition", [
    [
      6,
      "\\b(?:e-?)?petition(?:s|ers?)?\\b[\\s\\S]{0,300}(?:sign(?:ed|atures?)|undersigned|hand(?:ed)? in|present|debate|closed|names)|we,? the undersigned|signed by [\\d,]{2,7}|[\\d,]{2,7} signatures|sign(?:atures?)?[\\s\\S]{0,200}\\bpetition\\b",
      "It brings a petition.",
    ],
    [3, "\\b(?:e-?)?petition\\b", "The subject says petition.", { subject: true }],
  ]),
  ...cuesFor("government", [
    [5, "(?:.|\\n)", "It comes from a public body.", { from: ["public-body"] }],
    [
      2,
      "minister(?:ial)?|secretary of state|\\bLGA\\b|combined authority|permanent secretary|partnership|gold group|joint statement|chief constable|section 114|devolution|white paper|consultation response|memorandum",
      "It is business between public bodies.",
    ],
  ]),
];
