import type { LearningView } from "../../../core/contract/learning.ts";
import { sayShortDay } from "../../../core/time.ts";
import { Disclosure } from "../../parts/Disclosure.tsx";
import { heads, height, placeOf, sayShare, width } from "./shares.ts";

/** How much was left as suggested, drawn and as a table. The drawing says nothing that the table does not. */
export function AccuracyChart({ view: { spans, span } }: { view: LearningView }) {
  const [first] = spans;
  const last = spans.at(-1);
  if (!first || !last) return <p className="quiet">Nothing has been logged yet.</p>;
  const when = span === "week" ? "the week of" : "the month of";
  return (
    <>
      <svg
        className="accuracy-chart"
        viewBox={`-46 -8 ${width + 54} ${height + 30}`}
        role="img"
        aria-label={`Types left as suggested: ${sayShare(first.type)} in ${when} ${sayShortDay(first.from)}, ${sayShare(last.type)} in ${when} ${sayShortDay(last.from)}. The table below has every figure.`}
      >
        {[0, 50, 100].map((percent) => (
          <g key={percent}>
            <line
              className="accuracy-grid"
              x1={0}
              x2={width}
              y1={height - (height * percent) / 100}
              y2={height - (height * percent) / 100}
            />
            <text x={-6} y={height - (height * percent) / 100 + 4} textAnchor="end">
              {percent} %
            </text>
          </g>
        ))}
        {heads.map(([head]) => {
          const places = spans.flatMap((one, at) =>
            one[head].asked > 0 ? [placeOf(one[head], at, spans.length)] : [],
          );
          return (
            <g key={head} className={`accuracy-${head}`}>
              <polyline points={places.map((place) => place.join()).join(" ")} />
              {places.map(([x, y]) => (
                <circle key={x} cx={x} cy={y} r={3} />
              ))}
            </g>
          );
        })}
        <text x={0} y={height + 18}>
          {sayShortDay(first.from)}
        </text>
        {spans.length > 1 && (
          <text x={width} y={height + 18} textAnchor="end">
            {sayShortDay(last.from)}
          </text>
        )}
      </svg>
      <ul className="accuracy-legend" aria-hidden="true">
        {heads.map(([head, label]) => (
          <li key={head}>
            <svg width={28} height={8} className={`accuracy-${head}`}>
              <polyline points="0,4 28,4" />
            </svg>
            {label}
          </li>
        ))}
      </ul>
      <Disclosure label="As a table">
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">From</th>
              {heads.map(([head, label]) => (
                <th key={head} scope="col">
                  {label}
                </th>
              ))}
              <th scope="col">Letters</th>
            </tr>
          </thead>
          <tbody>
            {spans.map((one) => (
              <tr key={one.from}>
                <th scope="row">{sayShortDay(one.from)}</th>
                {heads.map(([head]) => (
                  <td key={head}>{sayShare(one[head])}</td>
                ))}
                <td>{one.type.asked}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Disclosure>
    </>
  );
}
