import { Button } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { mostExported } from "../../../core/cases/register.ts";
import type { RegisterLine, RegisterPage } from "../../../core/contract/register.ts";
import { londonDate } from "../../../core/time.ts";
import { plural } from "../../../core/text.ts";
import { asRefusal } from "../../refusal.ts";
import type { Answers } from "../../taskpane/answers.ts";
import { usePane } from "../../taskpane/pane-context.ts";
import type { View } from "../address.ts";
import { download, growingFile } from "../export/download.ts";
import { mimeOf, type SheetKind } from "../export/table.ts";
import type { Layout } from "./columns.ts";

interface ExportButtonsProps {
  view: View;
  layout: Layout;
  teams: ReadonlyMap<string, string>;
  count: RegisterPage["total"];
}

const kinds: readonly (readonly [SheetKind, string])[] = [
  ["xlsx", "Excel"],
  ["csv", "CSV"],
];

/** What the register shows, as a file: the same cases, order and columns. */
export function ExportButtons({ view, layout, teams, count }: ExportButtonsProps) {
  const { answers, announce } = usePane();
  const [state, setState] = useState<{ done: number } | { says: string }>();
  const stopped = useRef(false);
  const running = state !== undefined && "done" in state;

  async function run(as: SheetKind) {
    stopped.current = false;
    setState({ done: 0 });
    const file = growingFile(mimeOf[as]);
    let told = 0;
    try {
      const { writeSheet } = await import("../export/sheets.ts");
      const parts = linesOf(answers, view, as, () => stopped.current);
      await writeSheet(
        as,
        counted(parts, (done) => setState({ done: (told = done) })),
        { layout, teams },
        file.give,
      );
    } catch (thrown) {
      setState(stopped.current ? undefined : { says: asRefusal(thrown).message });
      return;
    }
    download(file.whole(), nameOf(as));
    setState(undefined);
    announce(`${plural(told, "case")} downloaded.`);
  }

  if (running)
    return (
      <Button onClick={() => (stopped.current = true)}>
        {sayProgress(state.done, count)}
        <span className="unseen">: stop</span>
      </Button>
    );
  return (
    <>
      {kinds.map(([kind, label]) => (
        <Button
          key={kind}
          aria-label={`Download for ${label}`}
          disabledFocusable={count?.count === 0}
          onClick={() => void run(kind)}
        >
          {label}
        </Button>
      ))}
      {state && "says" in state && (
        <p className="register-failed" role="alert">
          {state.says}
        </p>
      )}
    </>
  );
}

const nameOf = (as: SheetKind): string => `register-${londonDate(new Date())}.${as}`;

const sayProgress = (done: number, total: RegisterPage["total"]): string =>
  `${done.toLocaleString("en-GB")}${total && !total.more ? ` of ${total.count.toLocaleString("en-GB")}` : ""}…`;

async function* linesOf(answers: Answers, view: View, as: SheetKind, isStopped: () => boolean) {
  let from: RegisterPage["next"] = null;
  do {
    if (isStopped()) throw new Error("stopped");
    const page: Pick<RegisterPage, "lines" | "next"> = await answers.fetch("exportCases", {
      ...view,
      as,
      from,
    });
    yield page.lines;
    from = page.next;
  } while (from !== null);
}

async function* counted(parts: AsyncIterable<readonly RegisterLine[]>, tell: (done: number) => void) {
  let done = 0;
  for await (const lines of parts) {
    yield lines;
    tell((done += lines.length));
    if (done > mostExported) return;
  }
}
