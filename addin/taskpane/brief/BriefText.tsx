import { useRef, useState, type KeyboardEvent } from "react";
import type { BriefView } from "../../../core/contract/shapes.ts";

const views = [
  ["html", "As sent"],
  ["text", "Plain text"],
] as const;

/** Both forms of the brief. Its HTML is shown where no script, form or link of it can do anything. */
export function BriefText({ brief }: { brief: BriefView }) {
  const [view, setView] = useState<"html" | "text">("html");
  const tabs = useRef<HTMLDivElement>(null);

  function turn(event: KeyboardEvent) {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    const next = view === "html" ? "text" : "html";
    setView(next);
    tabs.current?.querySelector<HTMLElement>(`#brief-tab-${next}`)?.focus();
  }

  return (
    <section className="brief" aria-label="The brief">
      <div className="tabs" role="tablist" aria-label="Show the brief" ref={tabs} onKeyDown={turn}>
        {views.map(([name, label]) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`brief-tab-${name}`}
            aria-selected={view === name}
            aria-controls="brief-panel"
            tabIndex={view === name ? 0 : -1}
            onClick={() => setView(name)}
          >
            {label}
          </button>
        ))}
      </div>
      <div role="tabpanel" id="brief-panel" aria-labelledby={`brief-tab-${view}`} className="brief-panel">
        {view === "html" ? (
          <iframe title={brief.subject} srcDoc={brief.html} sandbox="" />
        ) : (
          // Scrolls on its own, so the keyboard must be able to reach it.
          <pre tabIndex={0}>{brief.text}</pre>
        )}
      </div>
    </section>
  );
}
