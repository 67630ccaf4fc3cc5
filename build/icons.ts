import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import chromium from "@sparticuz/chromium";
import { chromium as browsers } from "playwright-core";

// Draws assets/icons again after a change of the two drawings: `npx tsx build/icons.ts`.
const assets = path.resolve(import.meta.dirname, "../assets");
const sizes = [16, 20, 24, 32, 40, 48, 64, 80, 128];

const [large, small] = await Promise.all(
  ["icon.svg", "icon-small.svg"].map((name) => readFile(path.join(assets, name), "utf8")),
);
await mkdir(path.join(assets, "icons"), { recursive: true });
const browser = await browsers.launch({
  executablePath: process.env["CHROMIUM_PATH"] ?? (await chromium.executablePath()),
  args: ["--no-sandbox", "--disable-gpu"],
});
try {
  const page = await browser.newPage();
  for (const size of sizes) {
    const drawing = size <= 32 ? small : large;
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`,
    );
    await writeFile(
      path.join(assets, "icons", `icon-${size}.png`),
      await page.screenshot({ omitBackground: true }),
    );
  }
} finally {
  await browser.close();
}
