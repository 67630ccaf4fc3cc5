import { configDefaults, defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const everywhere = {
  pool: "forks",
  maxWorkers: 2,
  testTimeout: 20_000,
  hookTimeout: 60_000,
  // Something that comes by itself may take long on a busy machine; nobody waits so long otherwise.
  expect: { poll: { timeout: 20_000 } },
} as const;
const journeys = "tests/journeys/**/*.test.ts";
/** Watches what is imported being made: nothing may have been imported before. */
const apart = "tests/regex.test.ts";

/** What takes longest: begun last, each of these would run on by itself. */
const longest = [
  "hostile-content",
  "hostile-pane",
  "everyone",
  "several",
  "real-mail",
  "faults/faults",
  "access-every-call",
  "examine",
];
const place = ({ moduleId }: TestSpecification): number => {
  const at = longest.findIndex((name) => moduleId.endsWith(`${name}.test.ts`));
  return at < 0 ? longest.length : at;
};
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other));
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          ...everywhere,
          name: "journeys",
          include: [journeys],
          globalSetup: ["tests/support/journey-office.ts"],
          setupFiles: ["tests/support/setup.ts", "tests/support/journey-setup.ts"],
          testTimeout: 150_000,
          // First, and by themselves: a browser that shares its processor with other tests is slow to show things.
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          ...everywhere,
          name: "house",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: [...configDefaults.exclude, journeys, apart],
          globalSetup: ["tests/support/global-setup.ts"],
          setupFiles: ["tests/support/setup.ts"],
          sequence: { groupOrder: 1 },
          // Files of one worker share what they import and the records they are done with: both take longer than most tests.
          isolate: false,
        },
      },
      {
        test: {
          ...everywhere,
          name: "apart",
          include: [apart],
          setupFiles: ["tests/support/setup.ts"],
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
