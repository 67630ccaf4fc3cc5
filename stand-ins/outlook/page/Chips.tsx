const hues = [205, 150, 275, 35, 340, 95, 245, 12];

/** The same category has the same colour everywhere. */
const hueOf = (name: string) =>
  hues[Array.from(name).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7) % hues.length] ??
  205;

export function Chips({ names }: { names: readonly string[] }) {
  return names.map((name) => (
    <span key={name} className="chip" style={{ "--hue": String(hueOf(name)) }}>
      {name}
    </span>
  ));
}
