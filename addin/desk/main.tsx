import { createRoot } from "react-dom/client";
import { connectOffice } from "../api.ts";
import { readSettings } from "../settings.ts";
import { keepAnswers } from "../taskpane/answers.ts";
import { keepDrafts } from "../taskpane/drafts.ts";
import { handOnDrafts, takeDrafts } from "../taskpane/reload.ts";
import { Desk } from "./Desk.tsx";
import { openRedirectSignIn } from "./redirect-sign-in.ts";
import "../taskpane/taskpane.css";
import "./desk.css";

async function start(place: HTMLElement) {
  const settings = readSettings(import.meta.env);
  const signIn = await openRedirectSignIn(settings);
  const answers = keepAnswers(connectOffice(settings.apiBase, signIn));
  const drafts = keepDrafts(takeDrafts());
  // Reloaded, or on the way to Microsoft's sign-in and back: what was typed is there again.
  addEventListener("pagehide", () => handOnDrafts(drafts));
  createRoot(place).render(<Desk signIn={signIn} answers={answers} drafts={drafts} />);
  // Whoever is signed in to Microsoft 365 is sent there and back without having to press anything.
  if (signIn.state().kind === "unknown") await signIn.ask();
}

const place = document.getElementById("desk");
if (place) void start(place);
