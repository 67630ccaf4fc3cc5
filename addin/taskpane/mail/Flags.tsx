import type { Flag } from "../../../core/triage/vocabulary.ts";
import { Icon } from "../../parts/Icon.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { cautions, dangers } from "./flag-words.ts";

/** Danger first, with what to do now; then what to bear in mind. */
export function Flags({ flags }: { flags: readonly Flag[] }) {
  const cautioned = flags.flatMap((flag) => cautions[flag] ?? []);
  return (
    <>
      {flags.map((flag) => {
        const danger = dangers[flag];
        return (
          danger && (
            <section key={flag} className="danger" aria-labelledby={`danger-${flag}`}>
              <h2 id={`danger-${flag}`}>
                <Icon name="stop" size={20} />
                {danger.title}
              </h2>
              <p className="danger-now">Do this now:</p>
              <ol>
                {danger.steps.map((step) => (
                  <li key={step}>{step}</li>
                ))}
              </ol>
            </section>
          )
        );
      })}
      {cautioned.length > 0 && (
        <Notice tone="warn">
          {cautioned.map((caution) => (
            <p key={caution}>{caution}</p>
          ))}
        </Notice>
      )}
    </>
  );
}
