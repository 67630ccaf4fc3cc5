import { parseArgs } from "node:util";
import { runFaults } from "./run-faults.ts";

// npm run faults -- --effects N --kills K --faults P --seed S; with TEST_DATABASE_URL on PostgreSQL, by four processes.
const { values } = parseArgs({
  options: {
    effects: { type: "string", default: "2000" },
    kills: { type: "string", default: "100" },
    faults: { type: "string", default: "30" },
    seed: { type: "string", default: "1" },
    clock: { type: "string", default: "20" },
  },
});

const outcome = await runFaults({
  effects: Number(values.effects),
  kills: Number(values.kills),
  faults: Number(values.faults),
  seed: Number(values.seed),
  clock: Number(values.clock),
  server: process.env["TEST_DATABASE_URL"],
  say: (line) => console.log(line),
});
const { lost, twice, kills, helped, calls, struck, seconds } = outcome;
for (const what of lost) console.log(`lost: ${what}`);
for (const what of twice) console.log(`twice: ${what}`);
const share = calls === 0 ? 0 : Math.round((100 * struck) / calls);
console.log(`${calls} calls, ${share} % failed; ${helped} retried by a person; ${seconds} seconds`);
console.log(`effects ${values.effects}, kills ${kills}, lost ${lost.length}, twice ${twice.length}`);
process.exit(lost.length + twice.length === 0 ? 0 : 1);
