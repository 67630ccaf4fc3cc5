/** Letters that a campaign might hand round, each as paragraphs of sentences, without greeting or name. */
export const campaignLetters: readonly { subject: string; paragraphs: readonly (readonly string[])[] }[] = [
  {
    subject: "Keep the Saltmarsh ferry",
    paragraphs: [
      ["I am writing to ask the council not to withdraw its grant for the Saltmarsh ferry."],
      [
        "For most of us on the eastern bank it is the one way to school, to work and to the surgery that takes under an hour.",
        "In the past twelve months 48,000 journeys were made on it.",
        "The road round by the barrage is closed at every spring tide, and the relief bus has never once arrived when the timetable said it would.",
      ],
      [
        "A grant of £72,000 keeps two boats and five jobs going.",
        "Please vote to renew it, and please come across with us one wet Monday morning before you decide.",
      ],
    ],
  },
  {
    subject: "No floodlights on Beacon Hill",
    paragraphs: [
      [
        "I object to eight floodlight masts on Beacon Hill, fifteen metres high, which may burn until half past ten each night.",
        "The hill is the last dark place within walking distance of the town.",
      ],
      [
        "Bats roost in the old chapel roof.",
        "The astronomers have met there every clear Friday since 1963.",
        "Sixty gardens lie straight under the beam.",
      ],
      [
        "Please reject the scheme and ask the club to share the pitches at the leisure centre, which stand empty on four nights out of seven.",
      ],
    ],
  },
  {
    subject: "Save our lollipop crossing",
    paragraphs: [
      ["Our lollipop lady retires in July and we have been told that nobody will take her place."],
      [
        "Two hundred and ten children cross Staithe Road between half past eight and nine.",
        "There is no zebra crossing, the limit is forty, and lorries for the depot come round the bend three at a time.",
      ],
      ["Please advertise the post, or put in lights before term begins in September."],
    ],
  },
  {
    subject: "Stop the incinerator",
    paragraphs: [
      [
        "The planned incinerator at Cinder Wharf would burn 300,000 tonnes of waste a year, more than the whole county throws away.",
        "It would have to be fed from three other counties by 180 lorries a day.",
      ],
      [
        "Its chimney would stand 600 metres from two primary schools and the new health centre.",
        "Recycling in the borough has already fallen for three years running, and a contract of twenty-eight years gives nobody a reason to mend that.",
      ],
      [
        "Please refuse to sell the land.",
        "Please publish the valuation and the letters between the council and the company.",
        "And please tell us where every member of the Cabinet stands before the election rather than after it.",
      ],
    ],
  },
  {
    subject: "Swimming for all",
    paragraphs: [
      ["Closing the Lido at weekends takes swimming away from precisely those who cannot swim on a weekday."],
      [
        "Family tickets brought in £41,500 last summer, and the café made a profit for the first time.",
        "The nearest other pool is eleven miles off and has a waiting list for lessons until next spring.",
      ],
      [
        "Will you keep the Lido open on Saturdays and Sundays, and let the Friends run it as they have offered to?",
      ],
    ],
  },
];

/** What people add of their own. */
export const ownWords: readonly string[] = [
  "My husband has used it three times a week since his stroke and I do not drive.",
  "I taught at the village school for thirty years and I have never seen feeling run so high.",
  "Our youngest is frightened of the traffic and has begun to refuse to go at all.",
  "By the way, the gutter outside number twelve has been blocked since the autumn and nobody answers the telephone.",
  "I voted for you last time and I shall be watching what you do.",
  "Could you also tell me when the skip on Malt Lane will be taken away?",
  "My late father helped to build it with his own hands, which is why I care about this more than most.",
];

/** Letters about the matters above by people who wrote them themselves. */
export const ownLetters: readonly { subject: string; text: string }[] = [
  {
    subject: "Saltmarsh ferry",
    text: "May I put in a word for the ferryman? He took my mother over to chemotherapy all winter and would not hear of a fare. If the grant goes I do not know what people like her will do. Is there truly no money at all?",
  },
  {
    subject: "Beacon Hill masts",
    text: "I play for the under-eighteens and I think that floodlights would be brilliant. We train in a car park at the moment. Most of the people who complain live nowhere near the hill.",
  },
  {
    subject: "the crossing",
    text: "Staithe Road frightens me every morning. Yesterday a van mounted the kerb beside the pushchair. Who do I speak to about getting a crossing patrol, and how soon could anyone start?",
  },
  {
    subject: "Cinder Wharf",
    text: "I manage the depot next door to the wharf and would welcome a talk about the incinerator. The extra lorries could be sent along the quay if the old gate were opened. We have drawings.",
  },
];
