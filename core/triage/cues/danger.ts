import { cuesFor } from "./cue.ts";

const child =
  "(?:child(?:ren)?|kids?|boys?|girls?|baby|babies|toddlers?|little ones?|pupils?|nephews?|nieces?|grandsons?|granddaughters?|teenagers?|year \\d{1,2}s?|\\d{1,2}[- ]year[- ]olds?|daughters?|sons?|schoolgirls?|schoolboys?)";
const harm =
  "(?:bruis(?:e|es|ed|ing)|marks? on (?:his|her|their)|black eye|burn marks?|hit(?:s|ting)? (?:him|her|them|the)|hits? (?:her|his|the)|slapp(?:ed|ing)|beat(?:en|ing|s)? (?:him|her|them|up)|scream(?:s|ing) (?:at|all)|shout(?:s|ing) (?:at (?:him|her|them)|all)|cr(?:ies|ying) (?:all|every) night|locked (?:in|up|out)|left alone|on (?:his|her|their) own all|half[- ]starved|starving|filthy|no (?:food|shoes|coat)|flinch(?:es|ed|ing)?|scared of|frightened of|terrified|too thin|hungry|no shoes|barefoot|slee(?:ps|ping) (?:in|on) the (?:bath|car|van|shed|garage|floor|stairs)|burst lip|split lip|dragged|grabb(?:ed|ing)|shut in|tied up|never (?:at|goes? to|in) school|same clothes|begging for food|hidden (?:away|in)|abroad[^\\n]{0,60}(?:marr|wedding)|to be (?:married|cut)|(?:touch|film|photograph)(?:es|ed|ing) (?:him|her|them))";
const lure =
  "(?:secrets?\\b|snapchat|instagram|whatsapp|mustn'?t tell|not to tell|don'?t tell (?:your|mum|mummy|dad|anyone)|lifts? home|won't say (?:who|why)|not allowed to (?:say|tell)|gifts? for (?:her|him|them)|sweets|photos? of (?:her|him|them|the kids)|messag(?:es|ing) (?:her|him|them)|older (?:man|men|boyfriend)|men (?:in cars|coming|pick))";
const frail =
  "(?:my (?:late )?(?:mum|mother|dad|father|nan|gran|grandad|husband|wife|aunt(?:ie)?|uncle|neighbour|brother|sister)|old(?:er)? (?:lady|man|gentleman|woman)|elderly|residents?|care home|she's \\d\\d|he's \\d\\d|he has (?:dementia|parkinsons?|alzheimer'?s?)|she has (?:dementia|parkinsons?|alzheimer'?s?)|vulnerable)";
const neglect =
  "(?:(?:bed|pressure) ?sores?|soiled|not (?:been )?(?:fed|washed|changed|eaten)|dehydrated|bruis(?:e|es|ed|ing)|takes? (?:his|her) (?:money|pension|card)|taking (?:his|her) (?:money|pension|card)|(?:his|her) bank card|no food|not allowed to (?:say|speak|see)|marks? (?:on|round|around) (?:his|her)|restrained|controls? (?:his|her)|cash machine|empt(?:y|ied) (?:his|her)|signed over|won'?t let (?:her|him|anyone|us) (?:see|out|in)|locks? (?:her|him)|locked (?:her|him)|afraid of (?:him|her|them)|no heating)";

export const dangerCues = [
  ...cuesFor("safeguarding", [
    [
      5,
      `${frail}[^\\n]{0,240}(?:confused|wander(?:s|ing)|not eating|new friend|staff (?:shout|laugh|hit|drag)|restrain(?:ed|t)|medication (?:missed|not given)|unexplained (?:fall|bruis\\w{1,30})|cut off from|isolat(?:ed|ing)|changed (?:his|her) will|power of attorney|money (?:has gone|is missing|going missing)|threaten(?:s|ed|ing) (?:him|her))`,
      "An adult who depends on others may be at risk.",
    ],
    [
      5,
      `${child}[^\\n]{0,200}(?:passed out|drunk|drugs|knife|gang|runs? away|gone missing|older (?:man|men|lads?)|meets? (?:her|him) (?:from|after) school|follow(?:s|ed|ing) (?:her|him|them)|inappropriate(?:ly)?|sexual(?:ly)?|undress(?:ed|ing)?|cut(?:s|ting) (?:herself|himself|themselves)|afraid to go home|won't go home|weight loss|begging|caged|chained)`,
      "A child may be at risk.",
    ],
    [5, `${child}[^\\n]{0,160}${harm}`, "A child may be being hurt or neglected."],
    [5, `${harm}[^\\n]{0,80}${child}`, "A child may be being hurt or neglected."],
    [5, `${child}[^\\n]{0,160}${lure}`, "Someone may be trying to get close to a child."],
    [5, `${lure}[^\\n]{0,120}${child}`, "Someone may be trying to get close to a child."],
    [5, `${frail}[^\\n]{0,240}${neglect}`, "An adult who depends on others may be at risk."],
    [
      4,
      "safeguarding (?:concern|referral|alert|issue|matter)|child protection (?:concern|issue)|at risk of (?:harm|abuse|exploitation)|county lines|cuckoo(?:ed|ing)|being (?:abused|groomed|exploited|trafficked)|modern slavery|forced marriage|domestic (?:abuse|violence)|non[- ]?molestation",
      "The letter speaks of abuse or of risk of harm.",
    ],
    [
      3,
      "(?:i am|i'?m) (?:scared|afraid|frightened) (?:of|for) (?:him|her|my|what)|he (?:hits|hit|beats|threatens) me|don'?t know who (?:to tell|else to (?:tell|ask))|didn'?t know who to (?:say|tell)|nobody is listening about",
      "The writer does not know whom to tell.",
    ],
    [
      5,
      "(?:with|to|by|from|and|involve[sd]?|told|rang|ring) (?:the |our )?(?:LADO|MASH)\\b|section 4[27] (?:enquir|inquir|investigation)\\w{0,6}|strategy (?:meeting|discussion) (?:about|on|for|was|has)",
      "A concern about a child or an adult has been passed on.",
      { from: ["officer", "public-body", "councillor", "mp", "resident"] },
    ],
    [
      2,
      "allegation[^\\n]{0,60}(?:carer|teacher|worker|volunteer|coach)|\\bLADO\\b|suspended[^\\n]{0,40}(?:worker|carer|teacher)",
      "There is an allegation about someone who works with children or adults.",
    ],
    [
      -4,
      "safeguarding (?:training|board|partnership|policy|annual|report|week|conference|audit)",
      "It is about safeguarding as a subject.",
    ],
  ]),
  ...cuesFor("welfare", [
    [
      5,
      "(?:can'?t|cannot) see (?:a|any) way (?:out|forward)|(?:everyone|they|you)(?:'d| would|'ll all)? be better off|(?:jump(?:ing)?|step(?:ping)?) (?:off|in front)|cut(?:ting)? myself|hang(?:ing)? myself|(?:i have|i've) (?:a|had a) plan to|not (?:going to|gonna) (?:be here|wake up)|no one will miss me|this is goodbye|had enough of (?:life|living)",
      "The writer may mean to end their life.",
    ],
    [
      6,
      "kill (?:myself|my self|meself)|tak(?:e|ing) my own life|end(?:ing)? (?:my life|it all|it tonight|things)|suicidal|harm(?:ing)? myself|(?:has|have|had|took|taken|taking|take) (?:an? )?overdose|(?:thoughts|talk(?:s|ed|ing)?|spoke|speaks|told \\w{1,30}|plans?|threat(?:s|ens|ened)?|tr(?:ies|ied)|wants?|means) (?:of|about|to|he would|she would|they would) (?:end(?:ing)?|tak(?:e|ing)|harm(?:ing)?|kill(?:ing)?|hang(?:ing)?|self[- ]?harm(?:ing)?|suicide)|(?:ending|end|taking|take|taken) (?:his|her|their) (?:own )?li(?:fe|ves)|(?:don'?t|dont|do not) want to (?:be here|live|wake up|be alive)|better off (?:dead|without me)|wish i (?:was|were) dead|no (?:reason|point) (?:in )?(?:to (?:live|go on)|living|going on|carrying on)|won'?t be (?:here|around) (?:much longer|by|when|to see)",
      "The writer may mean to end their life.",
    ],
    [2, "suicide|self[- ]?harm|overdose", "It speaks of suicide or self-harm."],
    [
      -4,
      "(?:suicide|self[- ]?harm) (?:prevention|awareness|strategy|statistics|rates?|training|charity|helpline)",
      "It is about suicide as a subject.",
    ],
    [
      5,
      "(?:can'?t|cant|cannot) (?:do this|go on|carry on|take (?:it|this|much more)|face another|cope)(?: (?:like this|with this))? ?(?:any ?more|no more|much longer)?(?= ?(?:any|no more|much|[.,!\\n]|$))",
      "The writer cannot go on.",
    ],
    [
      5,
      "by the time you (?:read|deal|get|see)[^\\n]{0,40}(?:won'?t|be too late|gone|not be)|(?:last|final|goodbye) (?:letter|email|goodbye)|say(?:ing)? goodbye|nothing left (?:to live|for me)|(?:sat|stood|standing|sitting) on (?:the|a) (?:\\w{1,30} )?bridge|(?:pills|tablets)[^\\n]{0,60}(?:saved|lined up|in front of me|all of them)|nobody would (?:miss|notice)|tell (?:\\w{1,30} ){1,3}i(?:'m| am) sorry",
      "The letter reads like a farewell.",
    ],
  ]),
  ...cuesFor("threat", [
    [
      5,
      "operation ford\\b|(?:security|safety) (?:review|assessment|survey|visit) (?:at|of) (?:your|the leader'?s|her|his|their|the councillor'?s) (?:home|house|address)",
      "The police look after somebody who has been threatened.",
      { from: ["public-body", "officer", "councillor", "resident"] },
    ],
    [
      5,
      "(?:you|she|he|they)(?:'d| had)? better (?:watch|be careful|look out|sleep with)|(?:i|we)(?:'ve| have) (?:got )?(?:a gun|a knife|photos? of your (?:house|home|kids|car))|(?:i|we)(?:'ll| will) (?:follow|shoot|stab|bomb|end|destroy|break) (?:you|your|her|him)|(?:pay|paying) (?:you|her|him) a visit at home|dead (?:woman|man|meat)|(?:bomb|shoot|stab) (?:you|the town hall|her|him)|know(?:s)? where (?:you|she|he)(?:r|r kids|'s|) ?(?:live|lives|park|parks|work|works|go|goes)",
      "The words are a threat.",
    ],
    [
      5,
      "some(?:one|body) (?:will|should|ought to|is going to) (?:do|sort|get|shoot|stab|burn|finish|deal with|kill) (?:you|her|him|them)|(?:be |i'll be )?waiting (?:by|for|at|outside) (?:her|his|your) (?:car|house|home|office|surgery)|(?:end up|finish up) like|count(?:ing)? (?:your|the) days|won't be (?:safe|so brave)|see (?:you|her) in the (?:dark|car park)|burn (?:it|the (?:town hall|house)) down",
      "The words are a threat.",
    ],
    [
      5,
      "(?:i|we) know (?:which (?:bus|train|school)|where|what car|which car|what time|your (?:house|address|car|street|route|kids|children|daughter|son|way))|(?:i'?ve|i have|we've) (?:seen|watched|been watching) (?:you|your (?:kids|family|house|car))",
      "The writer says that they know where someone lives or moves.",
    ],
    [
      5,
      "(?:i|we)(?:'ll| will|'m going to| am going to|'m coming| am coming) (?:come to your|be waiting|find you|get you|make you|be outside|(?:kill|hurt|burn)(?! (?:my|me) ?self)|smash|sort you|see you (?:dead|burn))|come to your (?:house|home|door)|coming for (?:you|your)|watch your back|look over your shoulder",
      "The writer says that they will come.",
    ],
    [
      5,
      "you(?:'ll| will)? (?:(?:will|are going to|gonna) )?(?:pay for this|regret (?:this|it)|be sorry|get what(?:'s| is) coming|see what happens)|(?:want|need|needs?|deserves?) (?:to be )?(?:shot|hanging|hung|hanged|strung up|a bullet|a good (?:kicking|hiding|beating|slap))|teach (?:you|her|him|them) a lesson|string (?:you|her|him|them) up|petrol through|brick through|acid|jo cox",
      "The words are a threat.",
    ],
    [
      2,
      "traitor|your family|your (?:kids|children|daughter|son)\\b[^\\n]{0,40}(?:school|safe)|scum|bitch|(?:i|we) (?:hope|pray) (?:you|your)[^\\n]{0,30}(?:die|dies|burn|cancer)",
      "The words are abusive.",
    ],
  ]),
];
