import path from "node:path";
import { loadApp } from "../stand-ins/functions-host/app.ts";

// Run bundled, in a process of its own, with an app's bundle as argument: how long it takes to load, and in how much memory.
const bundle = path.resolve(process.argv[2] ?? "");
const began = performance.now();
const app = await loadApp(bundle, () => {});
const ms = performance.now() - began;
if (app.functions.size === 0) throw new Error("the app has no function");
process.stdout.write(JSON.stringify({ ms, rss: process.memoryUsage().rss / 1e6 }));
process.exit(0);
