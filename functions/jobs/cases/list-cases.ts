import type { CaseListName } from "../../../core/contract/case-lists.ts";
import type { Capacity } from "../../../core/triage/vocabulary.ts";
import { countOpenCases, findOpenCases } from "../../store/case-lists.ts";
import type { Job } from "../job.ts";

const perPage = 25;
const hats: Record<CaseListName, Capacity> = { open: "council", ward: "ward" };

/** One page of a list. Of cases that are kept from this person there is none, nor in the total. */
export const listCases: Job<"listCases"> = async ({ of, after }, office) => ({
  total: await countOpenCases(office, hats[of]),
  ...(await findOpenCases(office, hats[of], after, perPage)),
});
