import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Question } from "../answers.ts";
import { usePane } from "../pane-context.ts";

/** Hands out what was suggested and chosen as a file, without a name or a word of any letter. */
export function ExportButton({ about, busy }: { about: Question<"readLearning">; busy: boolean }) {
  const { answers, announce } = usePane();
  const [running, setRunning] = useState(false);

  async function run() {
    setRunning(true);
    const lines: string[] = [];
    let after: number | null = null;
    let done: boolean;
    do {
      const input: { after: number | null } = { after };
      after = null;
      done = await answers.act(about, "export", { name: "exportLearning", input }, (page) => {
        lines.push(...page.lines);
        after = page.next;
      });
    } while (done && after !== null);
    setRunning(false);
    if (!done) return;
    const url = URL.createObjectURL(new Blob([`${lines.join("\n")}\n`], { type: "application/jsonl" }));
    Object.assign(document.createElement("a"), { href: url, download: "learning.jsonl" }).click();
    URL.revokeObjectURL(url);
    announce("Downloaded.");
  }

  return (
    <Button disabledFocusable={busy || running} onClick={() => void run()}>
      Download what was learnt
    </Button>
  );
}
