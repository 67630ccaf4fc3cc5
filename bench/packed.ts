import { readFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";

/** kB (of 1,000 bytes) that the files have when each is packed with gzip -9. */
export async function packed(folder: string, files: readonly string[]): Promise<number> {
  const sizes = files.map(
    async (file) => gzipSync(await readFile(path.join(folder, file)), { level: 9 }).length,
  );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / 1000;
}
