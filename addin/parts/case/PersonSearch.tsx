import { useState } from "react";
import type { HeldCase } from "../../../core/contract/records.ts";
import { personFiles } from "../../../core/records/person-file.ts";
import { plural } from "../../../core/text.ts";
import { useAnswer, useDraft, usePane, useQuestion } from "../../taskpane/pane-context.ts";
import { Disclosure } from "../Disclosure.tsx";
import { RefusalNotice } from "../RefusalNotice.tsx";
import { RecordForm, Words } from "./RecordForm.tsx";
import { zipOf } from "./zip.ts";

const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean),
  ),
];

/** Everything held about a person, as one file for the answer to their request. The search is noted on the request. */
export function PersonSearch({ reference }: { reference: string }) {
  const { answers, announce, me } = usePane();
  const about = useQuestion("readRecords", { reference });
  const { failure, doing } = useAnswer(about);
  const [{ addresses, names }, change] = useDraft(`search ${reference}`, { addresses: "", names: "" });
  const [found, setFound] = useState<number>();
  const asked = { addresses: linesOf(addresses).map((one) => one.toLowerCase()), names: linesOf(names) };
  const terms = [...asked.addresses, ...asked.names];

  async function run() {
    const cases: HeldCase[] = [];
    let after: number | null = 0;
    let at = "";
    while (after !== null) {
      const input: { reference: string; addresses: string[]; names: string[]; after: number; found: number } =
        {
          reference,
          ...asked,
          after,
          found: cases.length,
        };
      let next: number | null = null;
      const done = await answers.act(about, "search", { name: "searchPerson", input }, (page) => {
        cases.push(...page.cases);
        next = page.next;
        at = page.asOf;
      });
      if (!done) return;
      after = next;
    }
    setFound(cases.length);
    const file = zipOf(personFiles({ reference, terms, by: me?.name ?? "", at }, cases));
    const url = URL.createObjectURL(file);
    Object.assign(document.createElement("a"), { href: url, download: `${reference}-held.zip` }).click();
    URL.revokeObjectURL(url);
    announce("Downloaded.");
  }

  return (
    <Disclosure label="Everything held about a person" lazy>
      <RecordForm
        label="Search and download"
        busy={doing !== undefined}
        missing={terms.length > 0 ? undefined : "Give an address or a name to look for."}
        save={() => void run()}
      >
        <p className="quiet">
          Looks through the cases you may see. What was looked for is noted in this request.
        </p>
        <Words
          label="Email addresses, one a line"
          value={addresses}
          onChange={(next) => change({ addresses: next })}
          most={2500}
          rows={2}
        />
        <Words
          label="Names, one a line"
          value={names}
          onChange={(next) => change({ names: next })}
          most={2000}
          rows={2}
        />
      </RecordForm>
      {failure && <RefusalNotice refusal={failure} />}
      {found !== undefined && <p role="status">{plural(found, "case")} found and downloaded.</p>}
    </Disclosure>
  );
}
