import { access } from "node:fs/promises";
import { type Browser, chromium } from "playwright-core";

const flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"];

async function findChromium(): Promise<string> {
  for (const place of [process.env["CHROMIUM_PATH"], "/usr/bin/chromium"]) {
    if (
      place &&
      (await access(place).then(
        () => true,
        () => false,
      ))
    )
      return place;
  }
  // Read on import: it decides whether the package brings the libraries that a bare container lacks.
  process.env["AWS_EXECUTION_ENV"] ??= "AWS_Lambda_nodejs20.x";
  const { default: packed } = await import("@sparticuz/chromium");
  return packed.executablePath();
}

/** A real browser without a window. The package's own flags are left out: they switch site isolation off. */
export const openBrowser = async (more: readonly string[] = []): Promise<Browser> =>
  chromium.launch({ executablePath: await findChromium(), headless: true, args: [...flags, ...more] });
