import type { LearningView, TypeRecord } from "../../../core/contract/learning.ts";
import { correspondenceTypes } from "../../../core/triage/types.ts";
import { sayShare } from "./shares.ts";

/** How each type fared that was suggested or chosen, the most frequent first. */
export function TypeTable({ types }: { types: readonly TypeRecord[] }) {
  const seen = types
    .filter(({ suggested, chosen, off }) => suggested + chosen > 0 || off)
    .sort((a, b) => b.chosen + b.suggested - a.chosen - a.suggested);
  return (
    <section className="card" aria-labelledby="by-type">
      <h2 id="by-type" className="eyebrow">
        By type
      </h2>
      {seen.length === 0 ? (
        <p className="quiet">Nothing has been suggested yet.</p>
      ) : (
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">Type</th>
              <th scope="col">Suggested</th>
              <th scope="col">Chosen</th>
              <th scope="col">Right</th>
            </tr>
          </thead>
          <tbody>
            {seen.map(({ type, suggested, chosen, confirmed, off }) => (
              <tr key={type}>
                <th scope="row">
                  {correspondenceTypes[type].label}
                  {off && <span className="quiet"> (off)</span>}
                </th>
                <td>{suggested}</td>
                <td>{chosen}</td>
                <td>{sayShare({ asked: suggested, confirmed })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

export function Mixups({ mixups }: { mixups: LearningView["mixups"] }) {
  if (mixups.length === 0) return null;
  return (
    <section className="card" aria-labelledby="mixups">
      <h2 id="mixups" className="eyebrow">
        Most often put right
      </h2>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">Suggested</th>
            <th scope="col" className="words">
              Chosen instead
            </th>
            <th scope="col">Times</th>
          </tr>
        </thead>
        <tbody>
          {mixups.map(({ suggested, chosen, times }) => (
            <tr key={`${suggested} ${chosen}`}>
              <th scope="row">{correspondenceTypes[suggested].label}</th>
              <td className="words">{correspondenceTypes[chosen].label}</td>
              <td>{times}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
