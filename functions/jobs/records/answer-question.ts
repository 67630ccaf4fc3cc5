import { doerIn } from "../../office.ts";
import { saveLeaderAnswer } from "../../store/questions.ts";
import { requireCase } from "../cases/read-case.ts";
import type { Job } from "../job.ts";
import { viewQuestions } from "./read-questions.ts";

export const answerQuestion: Job<"answerQuestion"> = async ({ reference, ...answer }, office) => {
  await requireCase(office, reference);
  await saveLeaderAnswer(office, reference, answer, { by: doerIn(office), now: office.now });
  return viewQuestions(office);
};
