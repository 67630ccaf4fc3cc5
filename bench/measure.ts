import type { Figure } from "./figure.ts";
import { figures } from "./figures.ts";
import type { Failed, Measured } from "./report.ts";

// One figure in a process of its own, so that none is measured in what another left behind.
const [name = "", ...flags] = process.argv.slice(2);

async function measured(figure: Figure): Promise<Measured> {
  const { what, against, remarks } = figure;
  const rows = await figure.measure({ install: flags.includes("--install") });
  return { name, what, rows, ...(against && { against }), ...(remarks && { remarks }) };
}

async function outcome(): Promise<Measured | Failed> {
  try {
    const figure = await figures[name]?.();
    if (!figure) throw new Error(`there is no figure "${name}"`);
    return await measured(figure);
  } catch (fault) {
    console.error(fault);
    return { name, failed: fault instanceof Error ? fault.message : String(fault) };
  }
}

const came = await outcome();
process.send?.(came, () => process.exit("failed" in came ? 1 : 0));
