import { expect, test } from "vitest";
import { languageOf } from "../../../core/mail/language.ts";

const letters: readonly [string, string][] = [
  [
    "Welsh",
    "Annwyl Arweinydd, rwyf yn ysgrifennu atoch ynglŷn â'r goleuadau ar Heol y Felin, sydd wedi torri ers mis. Mae pobl hŷn yn ofni cerdded yno.",
  ],
  [
    "Irish",
    "A chara, táim ag scríobh chugat faoi na soilse ar an mbóthar seo, atá briste le mí anuas. Níl sé sábháilte do na páistí.",
  ],
  [
    "Scottish Gaelic",
    "A charaid, tha mi a' sgrìobhadh thugad mu na solais air an t-sràid againn. Chan eil iad ag obair agus tha e dorcha.",
  ],
  [
    "Polish",
    "Szanowny Panie, piszę w sprawie śmieci na naszej ulicy, których nikt nie odbiera od trzech tygodni. Proszę o pomoc.",
  ],
  [
    "Romanian",
    "Stimate domnule, vă scriu în legătură cu gunoiul de pe strada noastră, care nu a fost ridicat de trei săptămâni.",
  ],
  [
    "Spanish",
    "Estimado señor, le escribo por las farolas de nuestra calle, que están rotas desde hace un mes y nadie las arregla.",
  ],
  [
    "Portuguese",
    "Caro senhor, escrevo-lhe por causa das luzes da nossa rua, que não funcionam há um mês e ninguém as arranja.",
  ],
  [
    "French",
    "Madame, je vous écris au sujet des lampadaires de notre rue, qui sont en panne depuis un mois et que personne ne répare.",
  ],
  [
    "Italian",
    "Gentile signora, le scrivo per i lampioni della nostra strada, che sono rotti da un mese e non li ripara nessuno.",
  ],
  [
    "German",
    "Sehr geehrte Frau Rat, ich schreibe Ihnen wegen der Laternen in unserer Straße, die seit einem Monat nicht mehr gehen.",
  ],
  [
    "Turkish",
    "Sayın Başkan, sokağımızdaki lambalar bir aydan beri yanmıyor ve çok karanlık. Bu konuda yardım için teşekkür ederim.",
  ],
  [
    "Somali",
    "Mudane, waxaan kuu soo qorayaa in nalalka waddada ay jaban yihiin bil ka hor oo aan weli la hagaajin. Mahadsanid.",
  ],
  [
    "Lithuanian",
    "Gerbiamas pone, rašau jums dėl mūsų gatvės žibintų, kurie jau mėnuo neveikia, ir labai prašau padėti.",
  ],
  ["Latvian", "Godātais kungs, es rakstu par mūsu ielas lampām, kas jau mēnesi nedeg, un lūdzu palīdzību."],
  [
    "Albanian",
    "I nderuar zotëri, po ju shkruaj për dritat e rrugës sonë që janë të prishura prej një muaji dhe nuk i ndreq askush.",
  ],
  [
    "Hungarian",
    "Tisztelt Uram, azért írok, mert az utcánk lámpái már egy hónapja nem égnek, és ez nagyon veszélyes.",
  ],
  [
    "Slovak",
    "Vážený pán, píšem vám ohľadom lámp na našej ulici, ktoré už mesiac nesvietia a nikto ich neopravil. Ďakujem.",
  ],
  [
    "Czech",
    "Vážený pane, píšu vám ohledně lamp v naší ulici, které už měsíc nesvítí a nikdo je neopravil. Děkuji.",
  ],
  [
    "Vietnamese",
    "Kính thưa ông, tôi viết thư này về đèn đường của chúng tôi đã hỏng một tháng và không có người sửa. Xin cảm ơn.",
  ],
  [
    "Tagalog",
    "Mahal na Ginoo, sumusulat po ako tungkol sa mga ilaw sa aming kalye na sira na nang isang buwan. Salamat po.",
  ],
  [
    "Kurdish",
    "Birêz, ez ji bo lempeyên kolana me dinivîsim ku ev mehek e ji kar ketine û ew gelek tarî ye li vir.",
  ],
  [
    "Kurdish",
    "بەڕێزم، ئەم نامەیە دەنووسم دەربارەی گڵۆپەکانی شەقامەکەمان کە مانگێکە تێکچوون و کەس چاکیان ناکات",
  ],
  ["Punjabi", "ਸਤਿਕਾਰਯੋਗ ਜੀ, ਮੈਂ ਸਾਡੀ ਗਲੀ ਦੀਆਂ ਬੱਤੀਆਂ ਬਾਰੇ ਲਿਖ ਰਿਹਾ ਹਾਂ"],
  ["Urdu", "محترم جناب، میں آپ کو اپنی گلی کی بتیوں کے بارے میں لکھ رہا ہوں جو ایک مہینے سے خراب ہیں"],
  ["Bengali", "মাননীয় মহোদয়, আমাদের রাস্তার বাতিগুলো এক মাস ধরে নষ্ট, দয়া করে ঠিক করুন"],
  ["Gujarati", "માનનીય સાહેબ, અમારી શેરીની લાઇટો એક મહિનાથી બંધ છે, કૃપા કરીને સુધારો"],
  ["Arabic", "السيد المحترم، أكتب إليكم بخصوص مصابيح شارعنا المعطلة منذ شهر ولم يصلحها أحد حتى الآن"],
  ["Farsi", "جناب آقای محترم، درباره چراغ‌های خیابان ما می‌نویسم که یک ماه است خراب شده و کسی درست نمی‌کند"],
  ["Chinese", "尊敬的市长，我们街上的路灯已经坏了一个月，请派人修理，谢谢。"],
  ["Ukrainian", "Шановний пане, пишу вам щодо ліхтарів на нашій вулиці, які вже місяць не світять"],
  [
    "Russian",
    "Уважаемый господин, пишу вам о фонарях на нашей улице, которые уже месяц не горят, и мы боимся выходить",
  ],
  [
    "Bulgarian",
    "Уважаеми господине, пиша ви относно лампите на нашата улица, които вече един месец не светят, и много ви моля за помощ, тъй като е тъмно",
  ],
  ["Tamil", "மதிப்பிற்குரிய ஐயா, எங்கள் தெருவில் உள்ள விளக்குகள் ஒரு மாதமாக எரியவில்லை"],
  ["Hindi", "माननीय महोदय, हमारी गली की बत्तियाँ एक महीने से खराब हैं, कृपया ठीक करवाएँ"],
  ["Greek", "Αξιότιμε κύριε, σας γράφω για τα φώτα του δρόμου μας που είναι χαλασμένα εδώ και έναν μήνα"],
];

test.each(letters)("a letter in %s is named", (name, text) => {
  expect(languageOf(text)?.name).toBe(name);
});

test.each([
  "",
  "Diolch yn fawr!",
  "Merci, Ann",
  "Thanks. Siân Llŷr Gruffudd, Heol y Felin, Llanfair-ar-y-bryn, Ynys Môn",
  "Dear Leader, Señor José Núñez of Café de la Paix asks whether the façade may be painted.",
  "The light in our street has been out for a month and nobody has mended it.",
  "FYI\n\nWojciech Łuczak-Brzęczyszczykiewicz\nŻółkiewskiego 5\nKraków",
  "The Urdu sign (پانی) at the pool is wrong and should be put right before the summer.",
  "Cyngor: Council. Ysgol: School. Please use both names in the letter to parents.",
])("an English letter, a name or a few words are not: %s", (text) => {
  expect(languageOf(text)).toBeNull();
});

test("a Welsh letter with an English line under it is Welsh, and a letter in both says so", () => {
  const welsh = letters[0]?.[1] ?? "";
  expect(languageOf(`${welsh}\n\nSent from my iPhone`)).toEqual({ code: "cy", name: "Welsh" });
  expect(
    languageOf(
      `${welsh}\n\nDear Leader, I am writing about the lights on Mill Lane, which have been out for a month. Old people are afraid to walk there.`,
    ),
  ).toEqual({ code: "cy", name: "Welsh and English" });
});
