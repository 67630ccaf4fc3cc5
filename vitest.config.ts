import { configDefaults, defineConfig } from "vitest/config";

const everywhere = {
  pool: "forks",
  testTimeout: 20_000,
  hookTimeout: 60_000,
} as const;
const journeys = "tests/journeys/**/*.test.ts";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...everywhere,
          name: "journeys",
          include: [journeys],
          globalSetup: ["tests/support/journey-office.ts"],
          setupFiles: ["tests/support/setup.ts", "tests/support/journey-setup.ts"],
          testTimeout: 90_000,
          // First, and by themselves: a browser that shares its processor with other tests is slow to show things.
          sequence: { groupOrder: 0 },
          maxWorkers: 2,
        },
      },
      {
        test: {
          ...everywhere,
          name: "house",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: [...configDefaults.exclude, journeys],
          globalSetup: ["tests/support/global-setup.ts"],
          setupFiles: ["tests/support/setup.ts"],
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
