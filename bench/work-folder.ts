import { mkdir, mkdtemp, rm } from "node:fs/promises";
import path from "node:path";

/** Lends a folder of its own, within the project so that what is built there finds the project's packages. */
export async function inWorkFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const shelf = path.resolve(".cache/bench");
  await mkdir(shelf, { recursive: true });
  const folder = await mkdtemp(path.join(shelf, "work-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
