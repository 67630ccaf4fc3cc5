import path from "node:path";
import { openBrowser } from "../tests/support/browser.ts";

// By hand, beside a running `npm start`: node --import tsx build/screenshot.ts [http://127.0.0.1:4280]
const address = process.argv[2] ?? "http://127.0.0.1:4280";
const file = path.resolve(import.meta.dirname, "../docs/screenshot.png");

const browser = await openBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" });
  await page.goto(`${address}/?person=tom&mailbox=office&theme=light&paneWidth=330`);
  await page.getByRole("option", { name: /Spending on the Market Hall/ }).click();
  const pane = page.frameLocator("iframe[name=addin-pane]");
  await pane.getByRole("button", { name: /^Log email/ }).waitFor();
  await page.screenshot({ path: file });
} finally {
  await browser.close();
}
