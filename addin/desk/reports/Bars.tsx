interface BarsProps {
  label: string;
  /** One bar each, from the left; its parts stand on one another. */
  bars: readonly { name: string; parts: readonly number[] }[];
  legend?: readonly string[];
}

const height = 140;
const width = 600;
/** So many bars have room for their names; of more only the first and the last are named. */
const mostNamed = 4;

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
        {[...new Set([0, Math.round(most / 2), most])].map((value) => (
          <g key={value}>
            <line x1={0} x2={width} y1={yOf(value, most)} y2={yOf(value, most)} />
            <text x={-6} y={yOf(value, most) + 4} textAnchor="end">
              {value.toLocaleString("en-GB")}
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
        {bars.length <= mostNamed
          ? bars.map(({ name }, at) => (
              <text key={name} x={(at + 0.5) * step} y={height + 18} textAnchor="middle">
                {name}
              </text>
            ))
          : [first, last].map((bar, at) => (
              <text key={at} x={at * width} y={height + 18} textAnchor={at === 0 ? "start" : "end"}>
                {bar?.name}
              </text>
            ))}
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
