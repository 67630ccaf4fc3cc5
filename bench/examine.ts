import { readFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { readRows } from "./examine/rows.ts";
import { tasks } from "./examine/tasks.ts";

/** `npm run examine -- TASK < in.jsonl > out.jsonl`: one answer a line, with the id of its question. */
const name = process.argv[2] ?? "";
const task = tasks[name];
if (!task) fail(`There is no task "${name}". Tasks: ${Object.keys(tasks).join(", ")}.`);

const read = readRows(await input(process.argv[3]));
if ("problem" in read) fail(read.problem);
for (const answer of task(read.rows)) process.stdout.write(`${JSON.stringify(answer)}\n`);

async function input(file: string | undefined): Promise<string> {
  if (file === undefined) return text(process.stdin);
  try {
    return readFileSync(file, "utf8");
  } catch {
    return fail(`${file} cannot be read.`);
  }
}

function fail(problem: string): never {
  process.stderr.write(`${problem}\n`);
  process.exit(1);
}
