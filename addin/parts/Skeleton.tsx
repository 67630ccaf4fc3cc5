/** The shape of what is coming, so that nothing moves when it does. `lines` are widths in per cent. */
export function Skeleton({ lines = [40, 100, 72] }: { lines?: readonly number[] }) {
  return (
    <div className="card skeleton" aria-hidden="true">
      {lines.map((width, at) => (
        <span key={at} style={{ width: `${width}%` }} />
      ))}
    </div>
  );
}

/** Said to people who listen, shown to people who look. */
export function Waiting({ says, shapes }: { says: string; shapes: readonly (readonly number[])[] }) {
  return (
    <>
      <p className="unseen" role="status">
        {says}
      </p>
      {shapes.map((lines, at) => (
        <Skeleton key={at} lines={lines} />
      ))}
    </>
  );
}
