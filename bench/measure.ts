import type { Measured } from "./report.ts";
import { figures } from "./figures.ts";

// One figure in a process of its own, so that none is measured in what another left behind.
const [name = "", ...flags] = process.argv.slice(2);
const figure = await figures[name]?.();
if (!figure) throw new Error(`There is no figure "${name}".`);
const { what, against, remarks } = figure;
const rows = await figure.measure({ install: flags.includes("--install") });
const measured: Measured = { name, what, rows, ...(against && { against }), ...(remarks && { remarks }) };
process.send?.(measured, () => process.exit(0));
