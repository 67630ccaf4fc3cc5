import type { Header } from "../graph/record-parts.ts";

/** One invented mail. `daysAgo` counts working days back from now; `at` is London time. */
export interface Letter {
  to: "leader" | "office";
  daysAgo: number;
  at: string;
  from: readonly [name: string, address: string];
  cc?: readonly (readonly [name: string, address: string])[];
  subject: string;
  text?: string;
  html?: string;
  headers?: readonly Header[];
  files?: readonly { name: string; type: string; text: string }[];
  important?: boolean;
  read?: boolean;
  /** Letters of one conversation share a word, and answer the one before. */
  thread?: string;
  /** Written by the mailbox's own office: lies in Sent Items. */
  sent?: boolean;
}

export const residentLetters: readonly Letter[] = [
  {
    to: "office",
    daysAgo: 0,
    at: "08:14",
    from: ["Maureen Tickle", "maureen.tickle@resident.example"],
    subject: "green bin AGAIN",
    text: `Hello

This is the third time I have written. Our garden waste bin at 14 Larkspur Close has not been emptied since the 2nd and I pay for the service (ref on the sticker is GW-20871). Mrs Pell next door has the same trouble and she is 84 and cannot drag it back in.

I rang the contact centre twice, once I was cut off after 25 minutes. Please can someone just come and empty it and say when the next one is.

Mrs M Tickle
14 Larkspur Close, Wendle
01632 960118`,
  },
  {
    to: "office",
    daysAgo: 0,
    at: "09:37",
    from: ["Kwame Boateng", "k.boateng@resident.example"],
    subject: "Damp and mould - 7 Harrier Court - please read, about my kids",
    text: `Dear Councillor Marsh

I am a council tenant at 7 Harrier Court. There is black mould on the wall of the back bedroom again. Repairs came in September, washed it down and painted over it and it was back in five weeks. My son is 4 and has had two chest infections since then, the GP has written to your housing department already.

There is something else and I did not know who to tell. The lady in number 5 leaves her little ones, I think 3 and 6, on their own most evenings. The older one knocked on my door at ten o'clock last night in just a T shirt because the baby sitter had not come and there was no food in. It is not the first time. I gave them toast. I don't want anybody to get in trouble but I can't stop thinking about it.

Can you get someone out about the damp and can someone check they are all right.

Kwame Boateng
01632 960244`,
  },
  {
    to: "office",
    daysAgo: 1,
    at: "16:52",
    from: ["Patrick Devlin", "pdevlin@resident.example"],
    subject: "Spending on the Market Hall",
    text: `Good afternoon,

I read in the Courier that the refurbishment of the Market Hall has gone over budget. I would like to know the total paid to date to the main contractor, the original contract sum, and the dates of any variations that were agreed. I would also like to see the monthly project board minutes since April.

I am happy to have these by email. I understand you keep them electronically so I trust it isn't too much trouble.

Yours faithfully
Patrick Devlin
22 Sorrel Street, Ashdale`,
  },
  {
    to: "leader",
    daysAgo: 2,
    at: "11:20",
    from: ["Janet Oyelaran", "janet.oyelaran@resident.example"],
    subject: "Copy of everything you hold about me",
    text: `Dear Cllr Marsh,

Please send me a copy of all the personal information that the council holds about me, including emails between housing officers that mention my name, and any recordings of my calls between January and June this year.

My previous address was Flat 3, 60 Canal Row. I attach nothing for now but can bring my passport to the Town Hall if you need to see it.

Regards
Janet Oyelaran`,
  },
  {
    to: "office",
    daysAgo: 3,
    at: "07:48",
    from: ["Geoff Ainscough", "geoff.ainscough@resident.example"],
    subject: "FORMAL COMPLAINT - stage one - Mill Lane crossing",
    important: true,
    text: `I wish this to be treated as a formal complaint.

In June I was promised in writing by the highways team that the pelican crossing on Mill Lane would be repaired "within ten working days". It is still not working. Nobody has answered my letters of 4 August, 1 September or 20 October. A lad from St Brendan's was clipped by a van wing mirror on Tuesday.

I expect an explanation of why I was ignored, an apology, and a date. If I do not get one I will go to the Ombudsman.

G. Ainscough
3 Mill Lane`,
  },
  {
    to: "office",
    daysAgo: 4,
    at: "14:05",
    from: ["Sheila Protheroe", "sheila.protheroe@resident.example"],
    subject: "A thank you for once!",
    text: `Dear Leader,

You will get plenty of moans so I thought I would say thank you. The two young men who cleared the leaves on Abbey Steps last week were a credit to you. One of them walked my husband (he has Parkinson's) all the way down to the bench and waited with him. I didn't catch their names but the van was number 212.

Please make sure they are told.

With best wishes,
Sheila Protheroe`,
  },
  {
    to: "leader",
    daysAgo: 1,
    at: "21:33",
    from: ["Dean Hartley", "deano77@resident.example"],
    subject: "20mph on Abbey Road",
    text: `another one of your anti car schemes. nobody asked for this, NOBODY. i have lived here 31 years. who voted for it and how much did the signs cost. you lot will be out in may mark my words

Sent from my phone`,
  },
  {
    to: "office",
    daysAgo: 5,
    at: "10:11",
    from: ["Aisha Rahman", "aisha.rahman@resident.example"],
    subject: "Planning application 24/01187 - land behind the Wheatsheaf",
    text: `Dear Leader

I am writing to object to the 46 houses on the field behind the Wheatsheaf. The committee is due to decide on it soon. The lane floods every winter (photographs attached), the school is full and the access is on a blind bend.

Will you be voting? And could you please speak to the chair of planning for us?

Kind regards
Aisha Rahman
Secretary, Wheatsheaf Lane Residents`,
    files: [
      { name: "flooding Jan.pdf", type: "application/pdf", text: "Wheatsheaf Lane under water, 8 January" },
      { name: "flooding Feb.pdf", type: "application/pdf", text: "Wheatsheaf Lane under water, 20 February" },
    ],
  },
  {
    to: "office",
    daysAgo: 6,
    at: "13:26",
    from: ["Bronwen Sayer", "bronwen.sayer@resident.example"],
    subject: "council tax - really struggling",
    text: `Hi, sorry to bother the leader with this but I don't know where to turn. I had a letter saying the bailiffs will come on the 28th for £614 council tax. I lost my job at the garden centre in August and universal credit got the dates wrong. I have offered £20 a month and they said no. I can't sleep.

Please is there anyone who can stop it while I sort the rest out.

Bronwen`,
  },
  {
    to: "office",
    daysAgo: 7,
    at: "09:02",
    from: ["Reg Pickersgill", "reg.pickersgill@resident.example"],
    subject: "pot hole jct of Tanner St & Back Tanner St",
    text: `Deep pothole outside the chip shop, about 2ft across, my grandson came off his bike. Reported on the website 3 weeks ago number 5520931 and it says "closed". It is not closed I am looking at it.

R Pickersgill`,
  },
];

const librarySave = (name: string, street: string, own: string): string => `Dear Cllr Marsh,

I am writing to ask you not to close Wendle Library. Libraries are a lifeline for children, for older people and for those without the internet at home. Cutting opening hours is closure by the back door.

Please vote to keep Wendle Library open six days a week and protect its book fund.
${own}
Yours sincerely,
${name}
${street}`;

export const campaignLetters: readonly Letter[] = [
  {
    to: "leader",
    daysAgo: 1,
    at: "12:41",
    from: ["Lorna Petrie", "lorna.petrie@resident.example"],
    subject: "Save Wendle Library",
    text: librarySave("Lorna Petrie", "8 Wharf Street, Wendle", ""),
  },
  {
    to: "leader",
    daysAgo: 1,
    at: "12:58",
    from: ["Michael Osei", "mosei@resident.example"],
    subject: "Save Wendle Library",
    text: librarySave("Michael Osei", "31 Station Road, Wendle", ""),
  },
  {
    to: "leader",
    daysAgo: 1,
    at: "18:20",
    from: ["Catherine Blount", "c.blount@resident.example"],
    subject: "Save Wendle Library",
    text: librarySave(
      "Catherine Blount",
      "The Old Forge, Nether Wendle",
      "\nI learnt to read there. So did my daughter.\n",
    ),
  },
  {
    to: "leader",
    daysAgo: 2,
    at: "08:15",
    from: ["Yusuf Demir", "yusuf.demir@resident.example"],
    subject: "Save Wendle Library!",
    text: librarySave("Yusuf Demir", "2 Quarry Bank, Wendle", ""),
  },
];
