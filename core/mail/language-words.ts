/** The small words and the letters by which a language written in Latin letters is known; one list of each, by its code. */
export const languages: Readonly<Record<string, { name: string; words: string; letters: string }>> = {
  cy: {
    name: "Welsh",
    letters: "ŵŷ",
    words:
      "yr yn mae ac ar eich ein wedi fod bod sydd roedd oedd gan gyda am i'r o'r a'r yw nid dim hyn hwn hon rwy rwyf dw rydym rydw chi ni fy fel os pan bydd gallwch gallaf hoffwn fyddai ynghylch ynglŷn annwyl diolch ysgrifennu cyngor cymraeg hefyd neu ond mewn heb nad mai bob ei eu",
  },
  ga: {
    name: "Irish",
    letters: "áéíóú",
    words:
      "agus an na ar go leis atá tá sé sí mé mo bhí bhfuil níl ag seo sin faoi chun dom dúinn againn agam agat liom leat raibh maith chara mar ach nó gach ón sa san is ní nach táim táimid scríobh mí duit le",
  },
  gd: {
    name: "Scottish Gaelic",
    letters: "àèìòù",
    words:
      "agus tha an na air aig gu gun chan eil bha bhith mi thu sinn sibh iad airson leis seo sin ach no mar anns ann às dhan bho charaid tapadh leibh mo thugad agam agaibh againn sgrìobhadh do le gach",
  },
  pl: {
    name: "Polish",
    letters: "ąćęłńśźż",
    words:
      "i w na z że się nie jest są to jak do od dla o po przez który która które którzy ale czy być był była było mnie mi mam proszę pan pani pana państwo jestem sprawie dziękuję oraz już tylko może przy za ich jego jej naszej nas",
  },
  ro: {
    name: "Romanian",
    letters: "ăâîșțşţ",
    words:
      "și în de la nu este sunt cu pe un o că să care din pentru mai am a fost ai dar sau acest această vă mă noi stimate mulțumesc domnule doamnă nostru noastră al ale lui prin după foarte",
  },
  es: {
    name: "Spanish",
    letters: "ñ¿¡áéíóú",
    words:
      "el la los las de que y en un una por para con no es está son se lo le su mi me como pero más muy este esta estimado gracias señor señora usted nosotros nuestra nuestro hace ha sido desde hay del al porque quiero",
  },
  pt: {
    name: "Portuguese",
    letters: "ãõçâêáéíóú",
    words:
      "o a os as de que e em um uma por para com não é está são se lhe seu sua meu minha como mas mais muito este esta estimado caro obrigado obrigada senhor senhora você nós nossa nosso há foi desde do da dos das na no ao porque",
  },
  fr: {
    name: "French",
    letters: "çéèêàùœ",
    words:
      "le la les de des et en un une pour par avec ne pas est sont il elle je vous nous que qui dans sur ce cette mon ma votre notre mais plus très bonjour merci madame monsieur depuis été aux au du j'ai c'est être leur",
  },
  it: {
    name: "Italian",
    letters: "àèéìòù",
    words:
      "il lo la i gli le di che e in un una per con non è sono si mi mio mia come ma più molto questo questa gentile grazie signor signora noi nostra nostro ho ha stato da del della dei delle al alla nel nella perché vorrei",
  },
  de: {
    name: "German",
    letters: "äöüß",
    words:
      "der die das und ist ich nicht in zu den mit von für auf ein eine sie wir es dass auch sich im dem des an bei aus nach wie aber oder wenn sehr geehrte geehrter uns unsere unser bitte wird werden wurde haben habe seit mir",
  },
  nl: {
    name: "Dutch",
    letters: "ë",
    words:
      "de het een en van ik is niet dat te op met voor zijn aan in er wij ons onze u uw maar ook om bij naar door geachte heer mevrouw graag wordt hebben heb sinds deze dit die wat",
  },
  tr: {
    name: "Turkish",
    letters: "ığşçöü",
    words:
      "ve bir bu için ile de da çok ne var yok ben biz siz sayın olarak ama daha gibi olan değil ki mi kadar sonra bizim sizin benim lütfen teşekkür ederim hakkında beri tarafından oldu",
  },
  so: {
    name: "Somali",
    letters: "",
    words:
      "waa iyo oo ka ku u la soo in aan uu ay waxaan waxay ayaa ma mid kale waxa ah leh badan dadka magaalada mahadsanid fadlan si aad ugu loo lagu waxaa sidoo wuxuu ahay tahay kuu nalalka waddada mudane",
  },
  lt: {
    name: "Lithuanian",
    letters: "ąčęėįšųūž",
    words:
      "ir yra kad su į iš ne tai bet kaip mano mes jūs jūsų jums mūsų dėl nuo po už ar labai gerbiamas gerbiama ačiū prašau buvo aš man rašau kuri kuris kurios jau",
  },
  lv: {
    name: "Latvian",
    letters: "āčēģīķļņšūž",
    words:
      "un ir ka ar uz no ne tas bet kā mans mēs jūs jums mūsu par pēc vai ļoti godātais cienījamais paldies lūdzu bija es man rakstu kas kurš kura jau pie",
  },
  sq: {
    name: "Albanian",
    letters: "ëç",
    words:
      "dhe në të e i një që për me nga është janë nuk së por si ka kam kemi ju jam tonë tona shumë faleminderit nderuar zotëri zonjë kjo ky më mund jo unë ne prej do po",
  },
  hu: {
    name: "Hungarian",
    letters: "őűáéíóöúü",
    words:
      "a az és hogy nem egy van is de meg ez ezt azt mert csak már én mi önök kérem tisztelt köszönöm uram asszonyom volt vannak vagyok amely amelyek miatt óta nagyon a mi ha vagy nekem",
  },
  sk: {
    name: "Slovak",
    letters: "ľĺŕôäčďňšťžýáíéúó",
    words:
      "a je na sa že nie som si to s v do z o ako pre ale ktorý ktorá ktoré by už nás nám naša našej ma mi mám vážený pán pani ďakujem prosím alebo bol bola ste sú ohľadom",
  },
  cs: {
    name: "Czech",
    letters: "řěůčďňšťžýáíéúó",
    words:
      "a je na se že není jsem si to s v do z o jak pro ale který která které by už nás nám naše naší mě mi mám vážený pane paní děkuji prosím nebo byl byla jste jsou ohledně",
  },
  vi: {
    name: "Vietnamese",
    letters: "ăâđêôơưạảấầẩậắằặẹẻẽếềểệỉịọỏốồổộớờởợụủứừửựỳỵỷỹ",
    words:
      "và là của có không được cho tôi các một những này với đã trong người để khi kính thưa ông bà cảm ơn chúng về từ đến thì mà ở rất xin",
  },
  tl: {
    name: "Tagalog",
    letters: "",
    words:
      "ang ng sa mga na ay po ako kami namin tayo ito iyon hindi para kung may wala nang at ko mo niya sila siya salamat ginoo ginang lang din rin pa ba dahil upang aming inyong mahal isang",
  },
  ku: {
    name: "Kurdish",
    letters: "êîûçş",
    words:
      "û li ji bi di de ku ez em hûn ew vê vî ev jî bo na ne heye hene min me we birêz spas gelek dibe kir kirin nav ser xwe yên ya yê wê",
  },
  sw: {
    name: "Swahili",
    letters: "",
    words:
      "na ya wa kwa ni katika za la cha kuwa hii hiyo yetu yangu mimi sisi lakini pia asante sana tafadhali mpendwa kama bila watu mtaa",
  },
};

export const english =
  "the and to of a in is it that for you on with are be this was have i not as at we my your our from by or but they has will been would can there which what when please if me do all so an were about no their could";

/** Languages known by their letters alone. */
export const scripts: readonly { script: RegExp; code: string; name: string }[] = [
  { script: /\p{Script=Gurmukhi}/gu, code: "pa", name: "Punjabi" },
  { script: /\p{Script=Bengali}/gu, code: "bn", name: "Bengali" },
  { script: /\p{Script=Gujarati}/gu, code: "gu", name: "Gujarati" },
  { script: /\p{Script=Tamil}/gu, code: "ta", name: "Tamil" },
  { script: /\p{Script=Devanagari}/gu, code: "hi", name: "Hindi" },
  { script: /\p{Script=Greek}/gu, code: "el", name: "Greek" },
  { script: /\p{Script=Hebrew}/gu, code: "he", name: "Hebrew" },
  { script: /\p{Script=Thai}/gu, code: "th", name: "Thai" },
  { script: /\p{Script=Hangul}/gu, code: "ko", name: "Korean" },
  { script: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, code: "ja", name: "Japanese" },
  { script: /\p{Script=Han}/gu, code: "zh", name: "Chinese" },
  { script: /\p{Script=Cyrillic}/gu, code: "ru", name: "Russian" },
  { script: /\p{Script=Arabic}/gu, code: "ar", name: "Arabic" },
];

/** Which of several languages with one script it is: the first whose letters are there often enough. */
export const within: Readonly<
  Record<string, readonly { code: string; name: string; letters: RegExp; share: number }[]>
> = {
  ru: [
    { code: "uk", name: "Ukrainian", letters: /[іїєґ]/giu, share: 0.02 },
    { code: "ru", name: "Russian", letters: /[ыэё]/giu, share: 0.004 },
    { code: "bg", name: "Bulgarian", letters: /ъ/giu, share: 0.006 },
  ],
  ar: [
    { code: "ckb", name: "Kurdish", letters: /[ەێۆڕڵ]/gu, share: 0.04 },
    { code: "ur", name: "Urdu", letters: /[ےںٹڈڑھہ]/gu, share: 0.03 },
    { code: "fa", name: "Farsi", letters: /[پچگژی]/gu, share: 0.04 },
  ],
};
