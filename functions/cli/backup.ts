import { backUp, restore } from "../store/backup-file.ts";
import { openRecord } from "../store/open.ts";

/** `npm run backup -- FILE` and `npm run restore -- FILE`, of the record that DATABASE_URL or DATA_FOLDER names. */
async function main(command: string | undefined, file: string | undefined): Promise<number> {
  const { DATABASE_URL: url, DATA_FOLDER: folder } = process.env;
  const where = url ? { url } : folder ? { folder } : undefined;
  if (!file || !where || (command !== "backup" && command !== "restore")) {
    console.error(
      "Say which record and which file: DATABASE_URL=… (or DATA_FOLDER=…) npm run backup -- FILE",
    );
    return 2;
  }
  const record = await openRecord(where);
  try {
    if (command === "backup") {
      console.log(`${(await backUp(record, file)).toLocaleString("en-GB")} rows written to ${file}.`);
    } else {
      const { rows, acts } = await restore(record, file);
      console.log(
        `${rows.toLocaleString("en-GB")} rows restored; ${acts.toLocaleString("en-GB")} acts, chain whole.`,
      );
    }
    return 0;
  } finally {
    await record.close();
  }
}

try {
  process.exitCode = await main(process.argv[2], process.argv[3]);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
