import type { Attached } from "../../../../core/contract/letter.ts";

/** What hangs on the email. It is opened in Outlook, never here. */
export function Attachments({ of }: { of: readonly Attached[] | null }) {
  if (!of) return <p className="quiet">Its attachments could not be listed: look at them in Outlook.</p>;
  if (of.length === 0) return null;
  return (
    <div className="letter-list">
      <h3>Attached</h3>
      <ul>
        {of.map(({ name, kind, size }, at) => (
          <li key={at}>
            <bdi>{name || "No name"}</bdi>{" "}
            <span className="quiet">
              {kind}, {saySize(size)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

const saySize = (bytes: number): string =>
  bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000)).toLocaleString("en-GB")} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
