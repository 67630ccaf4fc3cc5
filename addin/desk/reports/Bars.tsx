interface BarsProps {
  label: string;
  /** One bar each, from the left; its parts stand on one another. */
  bars: readonly { name: string; parts: readonly number[] }[];
  legend?: readonly string[];
}

const height = 140;
const width = 600;

/** Upright bars. What they show stands in the table beside them, so they are a picture to those who see it. */
export function Bars({ label, bars, legend }: BarsProps) {
  const most = Math.max(1, ...bars.map(({ parts }) => sum(parts)));
  const step = width / Math.max(1, bars.length);
  const [first] = bars;
  const last = bars.at(-1);
  return (
    <figure className="report-bars">
      <svg
        viewBox={`-40 -8 ${width + 44} ${height + 30}`}
        role="img"
        aria-label={`${label}. The table has every figure.`}
      >
        {[0, most / 2, most].map((value) => (
          <g key={value}>
            <line x1={0} x2={width} y1={yOf(value, most)} y2={yOf(value, most)} />
            <text x={-6} y={yOf(value, most) + 4} textAnchor="end">
              {Math.round(value).toLocaleString("en-GB")}
            </text>
          </g>
        ))}
        {bars.map(({ name, parts }, at) =>
          parts.map((part, place) => {
            const below = sum(parts.slice(0, place));
            return (
              <rect
                key={`${name} ${place}`}
                className={`report-part-${place}`}
                x={at * step + step * 0.12}
                width={step * 0.76}
                y={yOf(below + part, most)}
                height={(height * part) / most}
              />
            );
          }),
        )}
        {first && (
          <text x={0} y={height + 18}>
            {first.name}
          </text>
        )}
        {last && bars.length > 1 && (
          <text x={width} y={height + 18} textAnchor="end">
            {last.name}
          </text>
        )}
      </svg>
      {legend && (
        <figcaption aria-hidden="true">
          {legend.map((name, place) => (
            <span key={name}>
              <svg width={12} height={12}>
                <rect className={`report-part-${place}`} width={12} height={12} />
              </svg>
              {name}
            </span>
          ))}
        </figcaption>
      )}
    </figure>
  );
}

const sum = (parts: readonly number[]): number => parts.reduce((all, part) => all + part, 0);
const yOf = (value: number, most: number): number => height - (height * value) / most;
