import { build } from "esbuild";
import { openBrowser } from "../../tests/support/browser.ts";
import type { SheetPage } from "../desk/sheet-page.ts";
import type { Figure, Row } from "../figure.ts";

const sizes = [10_000, 50_000, 200_000];

export const sheets: Figure = {
  what: "what the page holds in memory while it makes a sheet of the register, in Chromium",
  remarks:
    "objects and the bytes they stand for, swept up before each look, beyond what the page held before; what the browser keeps of the file is its own, on disk once it is much",
  async measure() {
    const browser = await openBrowser();
    try {
      const tab = await browser.newPage();
      const devtools = await tab.context().newCDPSession(tab);
      const held = async () => {
        await devtools.send("HeapProfiler.collectGarbage");
        // What is behind arrays of bytes is told by newer versions only.
        const usage: { usedSize: number; backingStorageSize?: number } =
          await devtools.send("Runtime.getHeapUsage");
        return usage.usedSize + (usage.backingStorageSize ?? Number.NaN);
      };
      let [before, most] = [0, 0];
      await tab.exposeFunction("look", async () => void (most = Math.max(most, (await held()) - before)));
      await tab.addScriptTag({ content: await bundled() });
      const rows: Row[] = [];
      for (const kind of ["xlsx", "csv"] as const)
        for (const size of sizes) {
          [before, most] = [await held(), 0];
          const { bytes, ms } = await tab.evaluate(
            // Put there by the page's own script.
            ([as, count]) => (globalThis as unknown as SheetPage).make(as, count),
            [kind, size] as const,
          );
          rows.push(
            {
              kind: "size",
              what: `${kind} of ${size.toLocaleString("en-GB")} cases`,
              value: most / 1e6,
              unit: "MB",
              most: 4,
            },
            { kind: "size", what: "  the file", value: bytes / 1e6, unit: "MB" },
            { kind: "size", what: "  made in", value: ms / 1000, unit: "s" },
          );
        }
      return rows;
    } finally {
      await browser.close();
    }
  },
};

async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ["bench/desk/sheet-page.ts"],
    bundle: true,
    write: false,
    format: "iife",
  });
  return outputFiles[0]?.text ?? "";
}
