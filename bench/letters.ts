import type { Email } from "../core/mail/email.ts";
import { helenMarsh } from "../stand-ins/people/people.ts";

const subjects = [
  "The bins in Mill Lane",
  "Request for information",
  "Planning application at the old dairy",
];
const sentences = [
  "I have lived in Mill Lane for eleven years and have never known it so bad.",
  "Please could you tell me how much the council spent on agency staff between April and September?",
  "The collection was missed again on Tuesday, for the third week running.",
  "My neighbour at number 14, who is 82, slipped on the leaves that nobody has cleared.",
  "We should be glad to welcome the Leader to our summer fair on Saturday 14 March at 2.30 pm in the village hall.",
  "I am making this request under the Freedom of Information Act 2000.",
  "Nobody has answered my complaint of 3 February, reference ENV-20418, and I am losing patience.",
  "The application would put forty lorries a day past the school gates in Church Street, AS4 2QT.",
  "I copied this to my MP, who has asked to be told of your reply.",
  "Would it be possible to meet next week, perhaps on Wednesday at 10am or Thursday afternoon?",
  "The potholes by the bridge have cost me two tyres since Christmas.",
  "I do want to thank the young man in housing who rang me back the same day.",
  "If the rent is not put right by the end of the month we shall have to move out.",
  "Those who speak for the traders’ association would like to see the figures before the budget is set.",
  "There is no light in the underpass after five, and girls walk home through it.",
];

const nth = <T>(list: readonly T[], place: number): T => {
  const found = list[place % list.length];
  if (found === undefined) throw new Error("there is nothing to choose from");
  return found;
};

/** Prose of about so many characters; another beginning for each seed. Always the same for the same two numbers. */
export function prose(characters: number, seed = 0): string {
  const paragraphs: string[] = [];
  let written = 0;
  for (let place = seed; written < characters; place++) {
    const paragraph = [0, 4, 7].map((step) => nth(sentences, place * 2 + step)).join(" ");
    paragraphs.push(paragraph);
    written += paragraph.length + 2;
  }
  return paragraphs.join("\n\n");
}

/** A letter to the Leader as a resident writes it: a greeting, a paragraph or more, a name, now and then a quoted reply. */
export function letter(seed: number, characters = 300 + ((seed * 137) % 1500)): Email {
  const quoted =
    seed % 4 === 0
      ? `\n\nOn 2 March 2026 the office wrote:\n> ${prose(300, seed + 5).replaceAll("\n", "\n> ")}`
      : "";
  return {
    from: { name: "Ann Resident", address: `ann${seed}@resident.example` },
    to: [{ name: helenMarsh.name, address: helenMarsh.address }],
    cc: [],
    receivedAt: "2026-03-09T09:30:00Z",
    subject: `${nth(subjects, seed)} (${seed})`,
    body: `Dear Leader,\n\n${prose(characters, seed)}\n\nYours sincerely,\nAnn Resident${quoted}`,
  };
}
