import type { GraphOffice } from "./graph-office.ts";

export const immutable = 'IdType="ImmutableId"';

export interface Told {
  id: string;
  subject?: string;
  type?: string;
  seriesMasterId?: string;
  "@removed"?: { reason: string };
}
interface Page {
  value: Told[];
  "@odata.nextLink"?: string;
  "@odata.deltaLink"?: string;
}

/** Follows a delta to its end: everything told, and the link for next time. */
export async function follow(
  office: GraphOffice,
  from: string,
  prefer = immutable,
): Promise<{ told: Told[]; pages: number; link: string }> {
  const told: Told[] = [];
  let pages = 0;
  for (let link = from; ; pages += 1) {
    const answer = await office.ask(link.replace(office.graph.url, ""), { headers: { Prefer: prefer } });
    if (!answer.ok) throw new Error(`the delta answered ${answer.status}`);
    const page: Page = await answer.json();
    told.push(...page.value);
    if (page["@odata.deltaLink"]) return { told, pages: pages + 1, link: page["@odata.deltaLink"] };
    link = page["@odata.nextLink"] ?? "";
  }
}
export const gone = (told: readonly Told[]): string[] =>
  told.filter((one) => one["@removed"]?.reason === "deleted").map(({ id }) => id);
export const subjects = (told: readonly Told[]): string[] => told.map(({ subject }) => subject ?? "");
