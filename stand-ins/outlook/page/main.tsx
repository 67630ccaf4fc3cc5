import { createRoot } from "react-dom/client";
import { attempt, showMessage } from "./actions.ts";
import { readCouncil } from "./api.ts";
import { App } from "./App.tsx";
import { bench } from "./bench.ts";
import { firstState } from "./first-state.ts";
import { stayLive } from "./live.ts";
import "./outlook.css";
import { openPaneLine } from "./pane-line.ts";
import { begin } from "./store.ts";

const root = document.getElementById("outlook");
if (!root) throw new Error("The page has no place for Outlook.");

const asked = new URLSearchParams(location.search);
begin(firstState(await readCouncil(), asked));
openPaneLine();
createRoot(root).render(<App />);
stayLive();
const wanted = asked.get("message");
if (wanted) await attempt(() => showMessage(wanted));
// Last, so that a test which waits for it finds the page ready.
Object.assign(window, { outlookBench: bench });
