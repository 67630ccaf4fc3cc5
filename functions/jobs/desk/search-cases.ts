import { mostCounted } from "../../../core/cases/register.ts";
import type { RegisterPage } from "../../../core/contract/register.ts";
import type { Parsed } from "../../../core/contract/calls.ts";
import type { StaffedOffice } from "../../office.ts";
import { countSought, findPage } from "../../store/register.ts";
import { mostPicked, tellsContent } from "../../store/register-sought.ts";
import type { Job } from "../job.ts";
import { type Understood, understand } from "./understand.ts";

const perPage = 100;

/** One page of the register as this person may see it, or how many cases there are. */
export const searchCases: Job<"searchCases"> = async (question, office) => {
  const understood = await understand(question, office);
  const { sought, said, instead } = understood;
  const picked = isPicked(understood);
  const page =
    said === 0 || question.count
      ? { lines: [], next: null, previous: null }
      : await findPage(office, sought, question, question.from, { limit: perPage, picked });
  return {
    ...page,
    total: question.count ? await totalOf(understood, question, office) : null,
    instead,
    unrestrictedOnly: tellsContent(sought, question.order),
  };
};

/** Words that few cases say lead to them; commoner ones are met soon enough in the order of the page. */
export const isPicked = ({ said }: Understood): boolean => said !== undefined && said < mostPicked;

async function totalOf(
  understood: Understood,
  { order, filters }: Pick<Parsed<"searchCases">, "order" | "filters">,
  office: StaffedOffice,
): Promise<RegisterPage["total"]> {
  if (understood.said === 0) return { count: 0, more: false };
  // As many say it as are counted, and nothing else is asked: they need not be counted again.
  if (understood.said === mostPicked && Object.keys(filters).length === 1 && filters.standing === "any")
    return { count: mostCounted, more: true };
  const count = await countSought(
    office,
    understood.sought,
    { order },
    {
      most: mostCounted + 1,
      picked: isPicked(understood),
    },
  );
  return { count: Math.min(count, mostCounted), more: count > mostCounted };
}
