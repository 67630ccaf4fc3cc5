import { Button } from "@fluentui/react-components";
import { BuildingGovernmentFilled, DismissRegular, PinFilled, PinRegular } from "@fluentui/react-icons";
import { type KeyboardEvent, type PointerEvent, useCallback } from "react";
import { setPaneFrame } from "./pane-line.ts";
import { changePane, outlook, useOutlook } from "./store.ts";

const narrowest = 320;
const widest = 620;
const setWidth = (width: number) =>
  changePane({ width: Math.round(Math.min(widest, Math.max(narrowest, width))) });

/** The edge between the mail and the pane: drag it, or move it with the arrow keys. */
function Edge() {
  const width = useOutlook((now) => now.pane.width);
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    const edge = event.currentTarget;
    edge.setPointerCapture(event.pointerId);
    // The frame beside the edge would swallow the movement.
    document.body.dataset["dragging"] = "true";
    const [from, before] = [event.clientX, outlook().pane.width];
    const move = (now: globalThis.PointerEvent) => setWidth(before + from - now.clientX);
    edge.addEventListener("pointermove", move);
    const stop = () => {
      delete document.body.dataset["dragging"];
      edge.removeEventListener("pointermove", move);
    };
    edge.addEventListener("lostpointercapture", stop, { once: true });
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "ArrowLeft") setWidth(width + 10);
    if (event.key === "ArrowRight") setWidth(width - 10);
  };
  return (
    <div
      className="edge"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label="Width of the add-in pane"
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      aria-valuenow={width}
      onPointerDown={drag}
      onKeyDown={press}
    />
  );
}

function TitleBar() {
  const { pinned, width } = useOutlook((now) => now.pane);
  const calendar = useOutlook((now) => now.module === "calendar");
  return (
    <div className="pane-title">
      <BuildingGovernmentFilled fontSize={18} aria-hidden className="pane-icon" />
      <h2>Leader’s Office</h2>
      {[320, 450].map((size) => (
        <button
          key={size}
          type="button"
          className="width-button"
          aria-pressed={width === size}
          aria-label={`${size} pixels wide`}
          onClick={() => setWidth(size)}
        >
          {size}
        </button>
      ))}
      {!calendar && (
        <Button
          size="small"
          appearance="subtle"
          icon={pinned ? <PinFilled /> : <PinRegular />}
          aria-pressed={pinned}
          aria-label="Keep the pane open when I choose another message"
          title={pinned ? "Unpin" : "Pin"}
          onClick={() => changePane({ pinned: !pinned })}
        />
      )}
      <Button
        size="small"
        appearance="subtle"
        icon={<DismissRegular />}
        aria-label="Close the pane"
        title="Close"
        onClick={() => changePane({ open: false })}
      />
    </div>
  );
}

export function AddinPane() {
  const { width, turn } = useOutlook((now) => now.pane);
  const paneUrl = useOutlook((now) => now.council.paneUrl);
  // A new turn is a new document; the name on the frame keeps React from reusing the old one.
  const frame = useCallback((now: HTMLIFrameElement | null) => setPaneFrame(now), []);
  return (
    <aside className="pane" aria-label="Leader’s Office add-in" style={{ width }}>
      <Edge />
      <TitleBar />
      <iframe
        key={turn}
        ref={frame}
        name="addin-pane"
        className="pane-frame"
        title="Leader’s Office"
        src={`${paneUrl}?_host_Info=Outlook$Web$16.01$en-GB`}
        allow="clipboard-write"
      />
    </aside>
  );
}
