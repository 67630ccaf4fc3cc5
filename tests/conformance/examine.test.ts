import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";

/** Material of others, kept beside the project and never in it. */
const shared = resolve(import.meta.dirname, "../../../shared");
const scorer = join(shared, "score/score.mjs");
const tsx = resolve(import.meta.dirname, "../../node_modules/tsx/dist/cli.mjs");
const script = resolve(import.meta.dirname, "../../bench/examine.ts");

const examine = (task: string, input: string) =>
  spawnSync(process.execPath, [tsx, script, task], { input, encoding: "utf8", maxBuffer: 1e9 });

/** Floors under what is reached: they show a fall, not an aim. */
const exams: readonly {
  task: string;
  score: string;
  file: string;
  floors: Readonly<Record<string, number>>;
}[] = [
  { task: "deadline", score: "deadline", file: "domain/deadlines.dev.json", floors: { "deadline.right": 1 } },
  {
    task: "mail",
    score: "mail",
    file: "mailset/mails.jsonl",
    floors: {
      "type.macroF1": 0.78,
      "statutory.recall": 0.65,
      "criticalFlags.recall": 0.65,
      "proposedTimes.f1": 0.8,
      "postcodes.f1": 0.99,
      "references.f1": 0.93,
      "asks.foundOne": 0.84,
      "newText.close": 0.97,
      "campaignPairs.f1": 0.98,
    },
  },
  {
    task: "mail",
    score: "service",
    file: "corpus/uk_category_names.jsonl",
    floors: { "service.macroF1": 0.82 },
  },
  { task: "mail", score: "spam", file: "corpus/spam.jsonl", floors: { "spam.macroF1": 0.9 } },
  { task: "dates", score: "dates", file: "corpus/dates.jsonl", floors: { "dates.diarySubset": 0.92 } },
  { task: "reply", score: "reply", file: "corpus/reply_parsing.jsonl", floors: { "reply.exact": 0.8 } },
  { task: "sentence", score: "ask", file: "corpus/ask_sentences.jsonl", floors: { "ask.macroF1": 0.83 } },
  {
    task: "sentence",
    score: "diary",
    file: "corpus/diary_utterances.jsonl",
    floors: { "diary.macroF1": 0.9 },
  },
];

describe.skipIf(!existsSync(scorer))("Examined on the shared material", () => {
  const folder = mkdtempSync(join(tmpdir(), "examine-"));

  test.each(exams)(
    "$task on $file does not fall",
    ({ task, score, file, floors }) => {
      const gold = join(shared, file);
      const answers = join(folder, "answers.jsonl");
      const asked = examine(task, asLines(gold));
      expect(asked.stderr).toBe("");
      writeFileSync(answers, asked.stdout);
      const scored = spawnSync(process.execPath, [scorer, score, gold, answers], { encoding: "utf8" });
      const figures: Record<string, number> = JSON.parse(scored.stdout.trim().split("\n").at(-1) ?? "{}");
      process.stdout.write(`${task} ${file}: ${JSON.stringify(figures)}\n`);
      for (const [name, floor] of Object.entries(floors))
        expect(figures[name], name).toBeGreaterThanOrEqual(floor);
    },
    120_000,
  );
});

function asLines(file: string): string {
  const text = readFileSync(file, "utf8");
  if (!file.endsWith(".json")) return text;
  const parsed: { cases: unknown[] } = JSON.parse(text);
  return parsed.cases.map((one) => JSON.stringify(one)).join("\n");
}

describe("The examiner's manners", () => {
  test("an unknown task is refused with the names of those there are", () => {
    const { status, stderr, stdout } = examine("horoscope", "{}");
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toContain('There is no task "horoscope". Tasks: mail, sentence, dates, reply, deadline.');
  });

  test("a broken line and a line without an id are named", () => {
    const broken = examine("reply", '{"id":"1","body":"Hello"}\n{"id":');
    expect([broken.status, broken.stderr]).toEqual([1, "Line 2 is not a JSON object.\n"]);
    const nameless = examine("reply", '\n{"body":"Hello"}');
    expect([nameless.status, nameless.stderr]).toEqual([1, "Line 2 has no id.\n"]);
  });

  test("rows that lack fields are answered all the same", () => {
    const strange = [
      '{"id":"a"}',
      '{"id":"b","from":7,"to":"x","body":null,"headers":[],"receivedAt":"never"}',
    ];
    for (const task of ["mail", "sentence", "dates", "reply", "deadline"]) {
      const { status, stdout } = examine(task, strange.join("\n"));
      expect(status, task).toBe(0);
      expect(
        stdout
          .trim()
          .split("\n")
          .map((line) => (JSON.parse(line) as { id: string }).id),
      ).toEqual(["a", "b"]); // each answer has its id
    }
  }, 60_000);
});
