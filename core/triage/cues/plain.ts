import type { TypeCode } from "../types.ts";

/** What leaves no doubt, looked for in all that a letter says, as `spelt` reads it: in small letters, without marks. */
export interface PlainPhrase {
  type: Extract<TypeCode, "safeguarding" | "welfare" | "threat">;
  language: string;
  find: RegExp;
}

const row = (language: string, type: PlainPhrase["type"], find: RegExp): PlainPhrase => ({
  language,
  type,
  find,
});

/** The plainest words for it in the languages most spoken here; the wording is ours. */
export const plainPhrases: readonly PlainPhrase[] = [
  row(
    "English",
    "welfare",
    /\b(?:(?:going to|gonna|want to|wanna|will|i'll|plan to|about to|have to|need to|ready to|might|could|tried to|thinking (?:of|about)) (?:just )?(?:kill(?:ing)?|hang(?:ing)?|drown(?:ing)?|shoot(?:ing)?|stab(?:bing)?|top(?:ping)?|harm(?:ing)?) myself|(?:tak|end)(?:e|ing) my (?:own )?life|i (?:just |really |only )?(?:want|wish|wanted) (?:to die|to be dead|i was dead|i were dead)|(?:i )?don't want to (?:live|be alive|be here) any ?more|kill(?:ing)? myself (?:tonight|today|now|if|because|when|and|so)|nothing (?:left )?to live for|going to end it all|i'm (?:going to )?end(?:ing)? it (?:all|tonight|today|now))\b/i,
  ),
  row(
    "English",
    "threat",
    /\b(?:(?:i'm|i am|we're|we are) (?:going to|gonna|coming to) (?:kill|stab|shoot|hurt|burn|rape|murder|bomb) (?:you|him|her|them|all of you|the (?:leader|councillor|mayor))|(?:i'll|i will|we'll|we will) (?:kill|stab|shoot|rape|murder|slit|bomb) (?:you|him|her|them|all of you|your|the (?:leader|councillor|mayor|town hall))|you(?:'re| are) (?:a )?dead (?:man|woman|meat)|put a bullet in (?:you|him|her|your|his)|kill yourself|(?:i|we) know where (?:you|your (?:kids|children|family|mother|mum)) (?:live|go to school|sleep))\b/i,
  ),
  row(
    "English",
    "safeguarding",
    /\b(?:(?:he|she|dad|daddy|mum|mummy|my (?:dad|mum|husband|wife|partner|boyfriend|ex|son|daughter|carer|stepdad|uncle|brother)|the (?:carer|staff)) (?:hits|beats|punches|kicks|strangles|strangled|chokes|choked|rapes|raped|slaps|burns|burnt) (?:me|my (?:mum|mother|sister|brother|son|daughter|child|kids|baby)|us|the (?:kids|children|baby))|i'm (?:scared|afraid|frightened) to go home|i'm (?:scared|afraid|frightened) (?:he|she|they)(?:'ll| will| is going to|'s going to) (?:kill|hurt) (?:me|us|her|him|them))\b/i,
  ),
  row(
    "Welsh",
    "welfare",
    /\b(?:(?:dwi|dw i|rydw i|rwyf|wi) ?'?n? ?(?:eisiau|isio|moyn) marw|ddim (?:eisiau|isio|moyn) byw|lladd fy hun|diwedd fy mywyd)\b/i,
  ),
  row("Welsh", "threat", /\b(?:mynd i dy ladd|mi ladda i di|gwybod lle ti'?n byw|gwybod ble ti'?n byw)\b/i),
  row(
    "Welsh",
    "safeguarding",
    /\b(?:(?:mae (?:o|e|hi)|mae)'?n (?:fy nharo|fy mrifo|brifo fi|curo fi|taro fi|curo'?r plant)|(?:dwi|dw i) ofn mynd adre)/i,
  ),
  row(
    "Polish",
    "welfare",
    /\b(?:chce (?:umrzec|sie zabic)|nie chce (?:juz )?zyc|zabije sie|odbiore sobie zycie|samoboj\w{1,12})\b/i,
  ),
  row(
    "Polish",
    "threat",
    /\b(?:zabije (?:cie|was|ja|go|ich)|wiem,? gdzie (?:mieszkasz|mieszkacie)|spale (?:cie|was|twoj|wasz))\b/i,
  ),
  row(
    "Polish",
    "safeguarding",
    /\b(?:mnie bije|bije (?:mnie|dziecko|dzieci|zone|matke|syna|corke)|boje sie (?:meza|ojca|wrocic do domu|o zycie))\b/i,
  ),
  row(
    "Urdu and Hindi",
    "welfare",
    /\b(?:ma{1,3}rna chaht[ai]|jeena nah?[ie]{1,3}n? chaht[ai]|khud ?kus?hi|apni jaan (?:le|de) )/i,
  ),
  row(
    "Urdu and Hindi",
    "threat",
    /\b(?:jaan se ma{1,3}r|ma{1,3}r (?:d(?:u|oo)nga|denge|da{1,3}lunga)|pata hai (?:tum|aap) kahan rehte)/i,
  ),
  row(
    "Urdu and Hindi",
    "safeguarding",
    /\b(?:mujhe ma{1,3}rt[aie]|bach{1,3}on? ko ma{1,3}rt[aie]|zabar?dasti sha{1,3}di)\b/i,
  ),
  row("Punjabi", "welfare", /\bmarna cha{1,3}(?:h|u|n)\w{1,6}\b/i),
  row("Punjabi", "threat", /\b(?:tenu|tuhanu) ma{1,3}r (?:d|s)\w{2,8}\b/i),
  row("Punjabi", "safeguarding", /\b(?:mainu|menu) (?:kutd[aie]|ma{1,3}rd[aie])\b/i),
  row(
    "Bengali",
    "welfare",
    /\b(?:ami (?:more jete|morte) chai|ba(?:c|n)hte chai na|a(?:t|tt)mohot{1,3}a)\b/i,
  ),
  row("Bengali", "threat", /\b(?:tomake|tore|apnake) (?:mere|maira) (?:felbo|falaimu)\b/i),
  row("Bengali", "safeguarding", /\b(?:amake|amare) (?:mare|mar[ae]y?)\b/i),
  row("Gujarati", "welfare", /\bmare? mar(?:vu|i javu) (?:che|chhe)\b/i),
  row("Gujarati", "safeguarding", /\bmane ma{1,3}re (?:che|chhe)\b/i),
  row("Romanian", "welfare", /\b(?:vreau sa mor|nu mai vreau sa traiesc|ma omor|ma sinucid|sinucidere)\b/i),
  row("Romanian", "threat", /\b(?:(?:te|va) omor|stiu unde (?:stai|stati|locuiesti|locuiti)|iti dau foc)\b/i),
  row("Romanian", "safeguarding", /\b(?:ma bate|bate copi\w{1,4}|mi-e frica de (?:el|sot))\b/i),
  row(
    "Portuguese",
    "welfare",
    /\b(?:quero morrer|vou[- ]?me matar|nao quero (?:mais )?viver|suicidar-me)\b/i,
  ),
  row("Portuguese", "threat", /\b(?:vou[- ](?:te|lhe|vos) matar|sei onde (?:voce )?mora\w{0,2})\b/i),
  row(
    "Portuguese",
    "safeguarding",
    /\b(?:(?:ele|marido) me bate|bate-me|bate (?:nos|nas) (?:filhos|criancas))\b/i,
  ),
  row(
    "Spanish",
    "welfare",
    /\b(?:quiero morir(?:me)?|me voy a matar|no quiero (?:seguir )?vivi(?:r|endo)|quitarme la vida|suicidarme)\b/i,
  ),
  row("Spanish", "threat", /\b(?:(?:te|os|los) voy a matar|se donde vives)\b/i),
  row(
    "Spanish",
    "safeguarding",
    /\b(?:(?:el|marido|padre|novio) me pega|pega a (?:los ninos|mis hijos|mi madre))\b/i,
  ),
  row("Italian", "welfare", /\b(?:voglio (?:morire|uccidermi|ammazzarmi)|mi ammazzo|suicidarmi)\b/i),
  row("Italian", "threat", /\b(?:(?:ti|vi) (?:ammazzo|uccido)|so dove abit(?:i|ate))\b/i),
  row("Italian", "safeguarding", /\b(?:mi picchia|picchia (?:i bambini|mia madre))\b/i),
  row("French", "welfare", /\b(?:je veux mourir|me suicider|vais me tuer|ne veux plus vivre)\b/i),
  row("French", "threat", /\b(?:vais (?:te|vous|la|le) tuer|je sais ou (?:tu habites|vous habitez))\b/i),
  row(
    "French",
    "safeguarding",
    /\bil (?:me|nous) (?:bat|frappe)\b|\bil (?:bat|frappe) (?:les|mes) enfants\b/i,
  ),
  row("German", "welfare", /\b(?:ich will sterben|mich umbringen|nicht mehr leben)\b/i),
  row(
    "German",
    "threat",
    /\b(?:bringe? (?:dich|euch|sie) um|ich wei(?:ss|ß),? wo (?:du wohnst|sie wohnen))\b/i,
  ),
  row("German", "safeguarding", /\b(?:er schlagt (?:mich|uns|die kinder|mein kind))\b/i),
  row("Turkish", "welfare", /\b(?:olmek istiyorum|yasamak istemiyorum|kendimi oldurece\w{2,6}|intihar)\b/i),
  row("Turkish", "threat", /\b(?:seni|sizi) oldurece\w{2,6}\b/i),
  row("Turkish", "safeguarding", /\b(?:beni|cocuk\w{1,6}) dovuyor\b/i),
  row(
    "Arabic",
    "welfare",
    /\b(?:(?:biddi|awiz|aa?yez|uridu? an|abi) a?mo{1,3}t)\b|اريد ان اموت|ساقتل نفسي|لا اريد ان اعيش/i,
  ),
  row("Arabic", "threat", /ساقتلك|اعرف اين تسكن|\bsa ?aqtuluka?\b/i),
  row("Arabic", "safeguarding", /يضربني|يضرب الاطفال|\bb?ye?i?drr?a?i?bni\b/i),
  row("Farsi", "welfare", /\b(?:mikha{1,3}m bemiram|khod ?koshi)\b/i),
  row("Farsi", "safeguarding", /\b(?:mano|mara) mizane\b/i),
  row("Somali", "welfare", /\b(?:rabaa inaan dhinto|is dilayaa|isdili)\b/i),
  row("Somali", "safeguarding", /\bi garaac(?:aa|ay)\b/i),
  row("Somali", "threat", /\bwaan ku dil\w{1,6}\b/i),
  row("Lithuanian", "welfare", /\b(?:noriu mirti|nusizudy\w{1,6})\b/i),
  row(
    "Russian and Ukrainian",
    "welfare",
    /хочу (?:умереть|померти)|не хочу (?:больше )?жить|не хочу жити|покончить с собо/i,
  ),
  row(
    "Russian and Ukrainian",
    "threat",
    /убью (?:тебя|вас|её|его)|вб[’']?ю (?:тебе|вас)|знаю,? где (?:ты живешь|вы живете)/i,
  ),
  row(
    "Russian and Ukrainian",
    "safeguarding",
    /(?:он|муж|отец) (?:меня|нас) бьет|бьет (?:меня|детеи|ребенка)|мене б[’']?є/i,
  ),
  row("Chinese", "welfare", /我想死|不想活|自杀|自殺/),
  row("Chinese", "threat", /杀了你|殺了你|知道你住/),
  row("Chinese", "safeguarding", /[他她]打我|打我的?孩子/),
];
