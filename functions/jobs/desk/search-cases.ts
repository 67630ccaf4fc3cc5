import { asTotal, mostCounted } from "../../../core/cases/register.ts";
import type { RegisterPage } from "../../../core/contract/register.ts";
import type { Parsed } from "../../../core/contract/calls.ts";
import type { StaffedOffice } from "../../office.ts";
import { countSought, findPage } from "../../store/register.ts";
import { tellsContent } from "../../store/register-sought.ts";
import type { Job } from "../job.ts";
import { type Understood, understand } from "./understand.ts";

const perPage = 100;
/** Of words that more cases say a page is found sooner in its own order. */
const listing = { most: 4000, evenCommon: false };
const counting = { most: mostCounted, evenCommon: true };

/** One page of the register as this person may see it, or how many cases there are. */
export const searchCases: Job<"searchCases"> = async (question, office) => {
  const understood = await understand(question, office, question.count ? counting : listing);
  const { sought, said, instead } = understood;
  const page =
    said === 0 || question.count
      ? { lines: [], next: null, previous: null }
      : await findPage(office, sought, question, question.from, perPage);
  return {
    ...page,
    total: question.count ? await totalOf(understood, question, office) : null,
    instead,
    unrestrictedOnly: tellsContent(sought, question.order),
  };
};

async function totalOf(
  { sought, said }: Understood,
  { order, filters }: Pick<Parsed<"searchCases">, "order" | "filters">,
  office: StaffedOffice,
): Promise<RegisterPage["total"]> {
  const alone =
    Object.keys(filters).length === 1 && (filters.standing === "any" || filters.standing === "open");
  // Whoever says the words has been counted, and nothing else is asked.
  if (said !== undefined && (said === 0 || alone))
    return sought.picked === undefined && said > 0 ? { count: said - 1, more: true } : asTotal(said);
  return asTotal(await countSought(office, sought, { order }, mostCounted + 1));
}
