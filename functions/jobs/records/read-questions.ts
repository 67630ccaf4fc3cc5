import type { Output } from "../../../core/contract/calls.ts";
import type { StaffedOffice } from "../../office.ts";
import { countOpenQuestions, findOpenQuestions } from "../../store/questions.ts";
import { noteSight } from "../cases/sights.ts";
import type { Job } from "../job.ts";

const most = 20;

/** What waits for the Leader's word, over all cases the Leader may see. */
export const readQuestions: Job<"readQuestions"> = (_, office) => viewQuestions(office);

export async function viewQuestions(office: StaffedOffice): Promise<Output<"readQuestions">> {
  const questions = await findOpenQuestions(office, most);
  for (const { reference, restrictedTo } of questions)
    if (restrictedTo) await noteSight(office, { reference, restrictedTo });
  const more = questions.length < most ? 0 : (await countOpenQuestions(office)) - most;
  return { questions, more };
}
