import { Button } from "@fluentui/react-components";
import {
  type ColumnName,
  columnNames,
  columnOf,
  firstLayout,
  type Layout,
  narrowest,
  widest,
} from "./columns.ts";

interface ColumnsFormProps {
  layout: Layout;
  relay: (layout: Layout) => void;
  close: () => void;
}

const step = 30;

/** Which columns there are, in which order, and how wide: what the mouse can do at the head of the table, with the keyboard. */
export function ColumnsForm({ layout, relay, close }: ColumnsFormProps) {
  const { shown, widths } = layout;
  const names = [...shown, ...columnNames.filter((name) => !shown.includes(name))];
  const move = (name: ColumnName, by: number) => {
    const at = shown.indexOf(name);
    const others = shown.filter((one) => one !== name);
    relay({ ...layout, shown: [...others.slice(0, at + by), name, ...others.slice(at + by)] });
  };
  const widen = (name: ColumnName, by: number) => {
    const width = Math.min(Math.max((widths[name] ?? columnOf(name).width) + by, narrowest), widest);
    relay({ ...layout, widths: { ...widths, [name]: width } });
  };
  return (
    <section
      className="register-columns"
      aria-label="Columns"
      onKeyDown={(event) => {
        if (event.key === "Escape") close();
      }}
    >
      <ul>
        {names.map((name) => {
          const { label } = columnOf(name);
          const at = shown.indexOf(name);
          return (
            <li key={name}>
              <label>
                <input
                  type="checkbox"
                  checked={at >= 0}
                  disabled={at >= 0 && shown.length === 1}
                  onChange={({ target }) =>
                    relay({
                      ...layout,
                      shown: target.checked ? [...shown, name] : shown.filter((one) => one !== name),
                    })
                  }
                />
                {label}
              </label>
              {at >= 0 && (
                <span>
                  <Small says={`${label}: to the left`} on={at > 0} act={() => move(name, -1)} sign="↑" />
                  <Small
                    says={`${label}: to the right`}
                    on={at < shown.length - 1}
                    act={() => move(name, 1)}
                    sign="↓"
                  />
                  <Small says={`${label}: narrower`} on act={() => widen(name, -step)} sign="−" />
                  <Small says={`${label}: wider`} on act={() => widen(name, step)} sign="+" />
                </span>
              )}
            </li>
          );
        })}
      </ul>
      <div className="register-filters-end">
        <Button onClick={() => relay(firstLayout)}>As at first</Button>
        <Button appearance="primary" onClick={close}>
          Done
        </Button>
      </div>
    </section>
  );
}

const Small = ({ says, on, act, sign }: { says: string; on: boolean; act: () => void; sign: string }) => (
  <Button
    size="small"
    appearance="subtle"
    aria-label={says}
    disabledFocusable={!on}
    onClick={() => on && act()}
  >
    {sign}
  </Button>
);
