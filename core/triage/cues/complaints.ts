import { cuesFor } from "./cue.ts";

const complain =
  "(?:(?:mak(?:e|ing)|rais(?:e|ing)|lodg(?:e|ing)|submit(?:ting)?|register(?:ing)?|log(?:ging)?|file|filing|put in|take) (?:a|an|this|my|another) (?:\\w{1,30} ){0,2}?complaint|(?:wish|want|like|writing|write|need|have|going) to (?:\\w{1,30} )?complain\\b|(?:formal|official|serious) complaint|(?:treat(?:ed)?|log(?:ged)?|record(?:ed)?|deal(?:t)?|accept(?:ed)?|take|consider(?:ed)?)\\b[^.\\n]{0,40}\\bas (?:a |an |my )?(?:\\w{1,30} )?complaint|complaint (?:against|about|regarding|re)\\b|complaints? procedure)";
const complaining = new RegExp(complain, "i");

export const complaintCues = [
  ...cuesFor("complaint_stage1", [
    [
      3,
      "(?:we are|i am|i'm|we're) complaining|(?:want|like) (?:to have )?(?:my |the )?£[\\d.,]{1,9} (?:back|refunded)|cancel the (?:\\w{1,30} )?(?:tickets?|fines?|PCNs?)|an explanation (?:why|of)",
      "The writer wants the council to put something right.",
    ],
    [4, complain, "The writer says that this is a complaint."],
    [
      2,
      "\\b(?:formal |official )?complaint\\b",
      "The subject says that it is a complaint.",
      { subject: true },
    ],
    [
      2,
      "(?:apology|apologise|compensat(?:ion|ed?)|refund(?:ed)?|money back|held accountable|disciplined|withdrawn)",
      "The writer wants an apology or their money back.",
    ],
    [
      2,
      "(?:third|fourth|fifth|sixth|\\d{1,2}(?:th|rd)) (?:time|call|email)|(?:three|four|five|six|seven|eight|nine|ten|\\d{1,2}) times|nobody (?:came|turned up|rang|called|has|ever)|no ?one (?:came|has|rang|called|turned up)|(?:rang|called|phoned|emailed|wrote) again|hung up|still (?:waiting|nothing|no)|fobbed off|passed from|ignored",
      "The council has failed the writer more than once.",
    ],
    [
      2,
      "(?:rude|appalling|disgust(?:ed|ing)|disgraceful|shocking|unacceptable|incompeten(?:t|ce)|useless|pathetic|lied|lying|treated like)",
      "The writer is angry with the service.",
    ],
    [-3, "not (?:\\w{1,30} )?a complaint|no complaints?\\b", "The writer says that it is not a complaint."],
    [
      -3,
      "(?:i have|i'?ve|have) not reported (?:it|this)|first time i have reported|want to report|reporting a",
      "It is a first report.",
    ],
  ]),
  ...cuesFor("complaint_stage2", [
    [
      6,
      "taking (?:this|it) further|(?:please )?escalate (?:the above|this|my)|go(?:es)? to the next stage|appeal (?:against )?(?:the|your) (?:complaint )?(?:outcome|response)|\\bescalation\\b",
      "The writer takes a complaint to the next stage.",
    ],
    [
      6,
      "stage (?:2|two|ii)\\b|second stage|next (?:stage|level)|(?:take|taken|move|go|escalate[sd]?) (?:it|this|my complaint|the complaint)? ?(?:up a level|to the next|further|higher)|escalat(?:e|ed|ing|ion)\\b[^.\\n]{0,40}complaint|complaint[^.\\n]{0,60}escalat",
      "The writer takes a complaint to the next stage.",
    ],
    [
      4,
      "(?:not|un)(?: at all)? ?(?:satisfied|happy|content) with (?:the|your|that|this) (?:\\w{1,30} ){0,3}?(?:response|reply|answer|outcome|decision|letter|stage)|i am not satisfied|do(?:n'?t| not) accept (?:the|your|this|that) (?:\\w{1,30} )?(?:response|reply|answer|outcome|findings?|decision)|not accepted|stage (?:1|one) (?:response|reply|answer|decision|outcome)|response to my complaint",
      "The writer does not accept the first answer.",
    ],
    [1, "\\bCMP[/-]\\d|complaint (?:ref|reference|number|no)", "It gives the reference of a complaint."],
  ]),
  ...cuesFor("complaint_childrens", [
    [
      6,
      "social worker|children'?s (?:services|social care)|child in need|short breaks?|looked[- ]after|foster|care leaver|contact centre|child protection plan|leaving care|family support worker",
      "It complains about children's social care.",
      { and: complaining },
    ],
    [
      3,
      "(?:different|new|change of|another) social worker|personal adviser",
      "The writer wants another social worker or a changed report.",
    ],
  ]),
  ...cuesFor("complaint_adults", [
    [
      6,
      "carers?\\b|care (?:home|bill|package|agency|charges?|plan|company|staff|visits?)|adult(?:s'?)? (?:social )?(?:care|services)|financial assessments?|home care|residential care|direct payments?|occupational therap|day centre|respite",
      "It complains about adult social care.",
      { and: complaining },
    ],
    [2, "different carers?", "The writer wants other carers."],
  ]),
  ...cuesFor("conduct_complaint", [
    [
      5,
      "(?:cllr|councillor) (?:\\w{1,30} ){1,2}(?:has|is|was|keeps|called|shouted|swore|posted|shared|liked|tweeted|threatened)\\b[^.\\n]{0,100}(?:facebook|twitter|abus|bull|rude|drunk|blocked|comment|insult|racist|sexist|lie|liar|interest|vote)",
      "It complains about a councillor.",
    ],
    [
      5,
      "code of conduct|(?:breach|breached|breaking|broke|paragraphs?)[^.\\n]{0,40}\\bcode\\b|standards (?:committee|complaint|regime)|nolan principles|bring(?:s|ing)? (?:the |his |her |their )?(?:office|council)[^.\\n]{0,20}into disrepute",
      "It says that a councillor broke the code of conduct.",
    ],
    [
      4,
      "(?:complain(?:t|ing)?|behaviour|conduct)[^.\\n]{0,50}\\b(?:cllr|councillors?)\\b|\\b(?:cllr|councillor) \\w{1,30} (?:called|shouted|swore|posted|shared|liked|tweeted|threatened|failed to declare|did(?:n'?t| not) declare)|undeclared interest",
      "It complains about a councillor.",
    ],
    [2, "monitoring officer|independent person", "It turns to the Monitoring Officer."],
  ]),
  ...cuesFor("ombudsman", [
    [
      5,
      "we are investigating a complaint|asked us to investigate|our investigations? (?:are|is)|(?:ombudsman|lgsco)\\b[^.\\n]{0,60}(?:enquir|investigat|decision|evidence|draft|final)",
      "An ombudsman asks.",
      { from: ["ombudsman"] },
    ],
    [4, "(?:.|\\n)", "It comes from an ombudsman.", { from: ["ombudsman"] }],
  ]),
  ...cuesFor("ico_enquiry", [
    [8, "(?:.|\\n)", "It comes from the Information Commissioner.", { from: ["ico"] }],
    [
      5,
      "decision notice|information notice|\\bIC-\\d{5,6}",
      "It is about a notice of the Information Commissioner.",
    ],
  ]),
  ...cuesFor("restricted_contact", [
    [
      6,
      "single point of contact|contact restrictions?|restricted contact|unreasonable (?:contact|behaviour|complainant|persistent)|\\bvexatious\\b|\\bUC[/-]\\d|only (?:allowed|permitted) to (?:write|email|contact)|ban(?:ned)? (?:me )?from (?:contacting|writing|emailing|phoning)",
      "The writer is under a contact restriction.",
    ],
    [
      3,
      "(?:for|is) the (?:\\d{1,3}(?:st|nd|rd|th)|umpteenth|hundredth) time|my \\d{2,3}(?:st|nd|rd|th) (?:letter|email)",
      "The writer writes again and again.",
    ],
  ]),
];
