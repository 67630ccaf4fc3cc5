import type { Email } from "../../mail/email.ts";
import { likelyTypes, serviceLikelihoods, topicLikelihoods } from "../likelihood.ts";
import { vectors } from "../model/models.ts";
import { matterOf } from "../passage.ts";
import { readEmail } from "../read.ts";
import { type Study, worthKeeping } from "./lesson.ts";
import { printsOf } from "./prints.ts";

/** What is kept of a letter to learn from, whatever a person chooses for it. */
export function studyOf(email: Email, leader: string): Study {
  const letter = readEmail(email, leader);
  const { passage } = letter;
  const types = likelyTypes(letter).shipped.map(({ type, likely }) => ({ label: type, likely }));
  return {
    prints: printsOf(letter, vectors()),
    likely: {
      type: worthKeeping(types),
      topic: worthKeeping(topicLikelihoods(passage)),
      service: worthKeeping(serviceLikelihoods(passage.subject, matterOf(passage))),
    },
  };
}
