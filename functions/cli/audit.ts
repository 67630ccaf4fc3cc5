import { openRecord } from "../store/open.ts";
import { verifyActs } from "../store/verify-acts.ts";

/** `npm run audit -- verify`: follows the chain of acts in the record that DATABASE_URL or DATA_FOLDER names. */
async function main(command: string | undefined): Promise<number> {
  const { DATABASE_URL: url, DATA_FOLDER: folder } = process.env;
  const where = url ? { url } : folder ? { folder } : undefined;
  if (command !== "verify" || !where) {
    console.error("Say what to verify: DATABASE_URL=… (or DATA_FOLDER=…) npm run audit -- verify");
    return 2;
  }
  const record = await openRecord(where);
  try {
    const found = await verifyActs(record.seenBy("system"));
    if ("broken" in found) {
      console.error(`The record of acts is broken. ${found.broken}`);
      return 1;
    }
    console.log(`${found.count.toLocaleString("en-GB")} acts, chain whole. It ends in ${found.hash}.`);
    return 0;
  } finally {
    await record.close();
  }
}

try {
  process.exitCode = await main(process.argv[2]);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
