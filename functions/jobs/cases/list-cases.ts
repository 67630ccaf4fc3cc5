import { hatOf } from "../../../core/cases/lists.ts";
import { countOpenCases, findOpenCases } from "../../store/case-lists.ts";
import type { Job } from "../job.ts";

const perPage = 25;

/** One page of a list. Of cases that are kept from this person there is none, nor in the total. */
export const listCases: Job<"listCases"> = async ({ of, after }, office) => ({
  total: await countOpenCases(office, hatOf[of]),
  ...(await findOpenCases(office, hatOf[of], after, perPage)),
});
