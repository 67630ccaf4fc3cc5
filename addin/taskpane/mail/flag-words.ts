import type { Flag } from "../../../core/triage/vocabulary.ts";

/** What to do now about a message that cannot wait for a case. */
export const dangers: Partial<Record<Flag, { title: string; steps: readonly string[] }>> = {
  safeguarding: {
    title: "Someone may be at risk of harm",
    steps: [
      "Ring 999 if anyone is in danger at this moment.",
      "Ring the children’s or adults’ duty team now. An email to them is not enough.",
      "Do not look into it yourself, and do not reply before they have advised you.",
      "Then log it, so that there is a record of when you acted.",
    ],
  },
  "self-harm": {
    title: "The writer may harm themselves",
    steps: [
      "Ring 999 if it may happen now, and say what you know about where they are.",
      "Tell your manager and the duty team straight away.",
      "Do not leave it for a reply by email. Samaritans answer on 116 123 at any hour.",
      "Then log it, so that there is a record of when you acted.",
    ],
  },
  threat: {
    title: "This may be a threat",
    steps: [
      "Ring 999 if anyone is in danger at this moment, otherwise 101. Say “Operation Ford” if it is aimed at a councillor.",
      "Tell the Head of Office and the Monitoring Officer.",
      "Keep the email where it is. Do not reply and do not forward it further than you must.",
      "Then log it, so that there is a record of when you acted.",
    ],
  },
};

/** What to bear in mind about a message, whatever its type. */
export const cautions: Partial<Record<Flag, string>> = {
  legal: "Legal: ask Legal Services before anything is answered.",
  "media-deadline": "A journalist is waiting: send it to the press office, who answer.",
  "special-category":
    "It tells of someone’s health, beliefs or private life: share it with as few people as you can.",
  "contact-restriction": "The writer is under a contact restriction: only their named contact replies.",
  "live-planning": "It is about a live planning or licensing matter: give no view on how it should go.",
};
