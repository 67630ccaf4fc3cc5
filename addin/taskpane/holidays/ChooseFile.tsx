import { Button, Field } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { readHolidayFile } from "../../../core/deadlines/holiday-file.ts";
import { Problem } from "../../../core/problem.ts";
import type { Keep } from "./HolidaysScreen.tsx";

const most = 1_000_000;

/** GOV.UK's file, as someone has saved it. It is read here, and the days alone go to the office. */
export function ChooseFile({ busy, keep }: { busy: boolean; keep: Keep }) {
  const file = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState("");

  async function propose() {
    const chosen = file.current?.files?.[0];
    if (!chosen) return setWrong("Choose the file first.");
    if (chosen.size > most) return setWrong("This is no file of bank holidays: it is far too large.");
    try {
      const days = readHolidayFile(await chosen.text());
      setWrong("");
      keep("proposeHolidays", days, "Proposed. Nothing is counted by it yet.");
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setWrong(error.message);
    }
  }

  return (
    <section className="card fields" aria-labelledby="newer">
      <h2 id="newer" className="eyebrow">
        Newer ones
      </h2>
      <Field
        label="GOV.UK’s file of bank holidays"
        hint="Save gov.uk/bank-holidays.json and choose it here"
        {...(wrong && { validationMessage: wrong })}
      >
        {(field) => (
          <input {...field} ref={file} type="file" accept=".json,application/json" className="file" />
        )}
      </Field>
      <Button disabledFocusable={busy} onClick={() => void propose()}>
        {busy ? "Reading it…" : "See what would change"}
      </Button>
    </section>
  );
}
