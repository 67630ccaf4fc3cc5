import type { EffectState } from "../../core/contract/shapes.ts";
import { Icon } from "./Icon.tsx";
import { Notice } from "./Notice.tsx";

interface EffectLineProps {
  effect: EffectState;
  waiting: string;
  done: string;
  failed: string;
}

/** How far something the office does in Outlook has got. */
export function EffectLine({ effect, waiting, done, failed }: EffectLineProps) {
  if (effect.state === "failed") {
    return (
      <Notice tone="warn" title={failed}>
        <p>{effect.problem ?? "The office keeps trying; someone should have a look."}</p>
      </Notice>
    );
  }
  if (effect.state === "cancelled") {
    return (
      <Notice tone="info">
        <p>{effect.problem}</p>
      </Notice>
    );
  }
  if (effect.state === "unknown") {
    return (
      <Notice tone="info" title="Nobody knows yet whether this has happened">
        <p>{effect.problem}</p>
      </Notice>
    );
  }
  const finished = effect.state === "done";
  return (
    <p className={`effect ${finished ? "effect-done" : ""}`} role="status">
      {finished ? <Icon name="check" /> : <span className="spinner" aria-hidden="true" />}
      {finished ? done : waiting}
    </p>
  );
}
