/** The service that a report from the street belongs to, as the service desks name them. */
const table: readonly (readonly [string, RegExp])[] = [
  [
    "street_lighting",
    /\b(?:street ?(?:lights?|lamps?|lighting)|lamps?(?: ?posts?| columns?)?|lights? (?:out|on|off|not|pole|post|flicker\w{0,4})|pole lights?|lighting|bulbs?|flicker\w{0,4}|lit bollards?|light pole|too (?:bright|dim)|wiring exposed|column)\b/gi,
  ],
  [
    "traffic_road_safety",
    /\b(?:traffic (?:lights?|signals?|calming)|signals?|speed(?:ing|s)?|speed bumps?|red light|green light|pedestrian (?:crossing|signal|light|walk)|crosswalk|crossing|intersection|dangerous (?:junction|driving)|walk signal|timing|junction|u-?turns?|stop sign|cyclists?|accidents?)\b/gi,
  ],
  [
    "signs_markings",
    /\b(?:signs?|signage|road markings?|markings?|name ?plates?|bollards?|belisha|zebra|yellow lines?|painted|faded|striping|repaint\w{0,3}|arrow|bus shelter|bike rack|waymark\w{0,3})\b/gi,
  ],
  [
    "parking",
    /\b(?:park(?:ed|ing)|parked cars?|car parks?|abandoned (?:cars?|vehicles?)|untaxed|permits?|double[- ]yellow|blocking (?:the |my |our )?drive(?:way)?|vehicles?|license plate|number plate|ticket machine|meters?|wardens?|idling|disabled bays?|bays?)\b/gi,
  ],
  [
    "street_drainage",
    /\b(?:drain(?:s|age)?|gull(?:y|ies)|flood(?:s|ed|ing)?|standing water|blocked drains?|sewers?|culverts?|ditch(?:es)?|catch basin|snow(?:plow\w{0,3}| removal)?|plow(?:ed|ing)?|ic(?:e|y)|grit(?:ting|ted)?|sand(?:ed)?|puddle|water (?:main|leak)|hydrant|manhole cover sunken|gushing|underpass)\b/gi,
  ],
  [
    "waste",
    /\b(?:bins? (?:not|collection|emptied|missed)|missed (?:bin|collection|refuse|recycling)|recycl\w{1,4}|trash (?:was|not|pick\w{0,4}|cans?|collection)|garbage|refuse|toters?|wheel(?:ie|ed) bins?|collected|collection|leaf bags|yard waste|garden waste|empty bin|bin repair|bulky|overflowing trash)\b/gi,
  ],
  [
    "flytipping_cleansing",
    /\b(?:fly[- ]?tip\w{0,5}|fly[- ]?post\w{0,4}|illegal(?:ly)? dump\w{0,4}|dump(?:ed|ing)?|graffiti|grafitti|litter(?:ed|ing)?|litter bins?|rubbish|street (?:clean\w{0,4}|sweep\w{0,4}|cleansing)|sweep(?:er|ing)?|mattress(?:es)?|couch|sofa|furniture|tires|tyres|debris|dog (?:mess|fouling|poo\w?)|needles?|bags? of|trash|broken glass)\b/gi,
  ],
  [
    "parks_trees",
    /\b(?:trees?|branch(?:es)?|limbs?|hedges?|grass|weeds?|vegetation|overgrown|parks?|playgrounds?|play area|stumps?|bushes|shrubs?|leaves|mow(?:ed|ing|n)?|verges?|woodland|trimm?(?:ed|ing)|prun(?:e|ed|ing)|roots?|hanger|planters?|the green)\b/gi,
  ],
  [
    "housing_repairs",
    /\b(?:no heat|heat(?:ing)?|landlords?|boiler|furnace|tenants?|apartments?|mould|mold|damp|leak(?:s|ing)?|hot water|radiators?|repairs? to my|flat|building management|call before|superintendent|degrees|cold in)\b/gi,
  ],
  [
    "asb_crime",
    /\b(?:dirt ?bikes?|drugs?|dealing|dealers?|gangs?|break-?ins?|theft|stolen|robb(?:ed|ery)|police|loiter\w{0,3}|panhandl\w{0,3}|beg(?:gar|ging)|drink(?:ing|ers)|fight(?:s|ing)?|vandal\w{0,4}|loud music|antisocial|anti-social|guns?|shoot\w{0,3}|prostitut\w{0,4}|harass\w{0,4}|car alarm|crime|parties)\b/gi,
  ],
  [
    "environmental_health",
    /\b(?:noise|barking|rats?|rodents?|dead (?:animal|pigeon|bird|skunk|deer|raccoon|fox|rat)|smells?|odou?rs?|smoke|fumes|food hygiene|food safety|pests?|cockroach(?:es)?|dust|contaminat\w{2,5})\b/gi,
  ],
  [
    "private_property",
    /\b(?:vacant (?:house|lot|property|building)|abandoned (?:house|building|property)|blight\w{0,2}|private property|front yard|back ?yard|neighbou?r'?s (?:yard|house|property)|boarded up|fence|owner of|anti-blight|property owner|lawn|fenced|empty (?:house|property|home))\b/gi,
  ],
  [
    "highways",
    /\b(?:pot ?holes?|pavements?|sidewalks?|kerbs?|curbs?|footways?|footpaths?|carriageways?|road surface|surface|sinkholes?|asphalt|paving|paved?|manholes?|uneven|trip(?:ping)? hazard|flags?|cobbles?|tarmac|road (?:damage|condition|edge|defect)|defects?|highways?|patch(?:ed|ing)?|ramp|railing|slabs?|repaved?|street (?:repair|condition))\b/gi,
  ],
];

/** Null when no service is named. */
export function serviceOf(subject: string, text: string): string | null {
  let best: string | null = null;
  let most = 0;
  for (const [service, words] of table) {
    const found = weigh(text, words) + 2 * weigh(subject, words);
    if (found > most) [best, most] = [service, found];
  }
  return best;
}

/** The first mention of a word counts for most. */
const weigh = (text: string, words: RegExp): number => {
  const found = Array.from(text.matchAll(words), ([word]) => word.toLowerCase());
  return new Set(found).size + 0.25 * Math.min(found.length, 8);
};
