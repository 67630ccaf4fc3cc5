import type { ReactNode } from "react";
import type { LetterView, OfferedTime } from "../../../../core/contract/letter.ts";
import { sayDay } from "../../../../core/time.ts";
import { CopyButton } from "../../../parts/CopyButton.tsx";
import { Disclosure } from "../../../parts/Disclosure.tsx";
import { Facts } from "../../../parts/Facts.tsx";

const inSight = 3;

/** What the writer wants, when, and where it is about: each in the words they used. */
export function LetterFacts({ asks, times, particulars }: LetterView) {
  return (
    <>
      <Some title="Asks" of={asks}>
        {(ask) => <q>{ask}</q>}
      </Some>
      <Some title="Times offered" of={times}>
        {(time, at) => <Offered time={time} first={at === 0} />}
      </Some>
      {particulars.length > 0 && (
        <Facts
          of={particulars.map(({ name, values, copy }) => [
            name,
            values.map((value) => (
              <span key={value} className="fact">
                <bdi>{value}</bdi>
                {copy && <CopyButton small text={value} label={`Copy ${name.toLowerCase()} ${value}`} />}
              </span>
            )),
          ])}
        />
      )}
    </>
  );
}

function Offered({ time, first }: { time: OfferedTime; first: boolean }) {
  const { start, end, alternative, said, doubt } = time;
  const [on = "", at] = start.split("T");
  const until = end?.split("T")[1];
  return (
    <>
      {alternative && !first && "or "}
      {sayDay(on)}
      {at && ` at ${at}`}
      {until && ` to ${until}`}
      {said && <q className="quiet">{said}</q>}
      {doubt && <span className="doubt">{doubt}</span>}
    </>
  );
}

interface SomeProps<T> {
  title: string;
  of: readonly T[];
  children: (one: T, at: number) => ReactNode;
}

/** The first few in sight, the rest a click away. */
function Some<T>({ title, of, children }: SomeProps<T>) {
  if (of.length === 0) return null;
  const items = of.map((one, at) => <li key={at}>{children(one, at)}</li>);
  return (
    <div className="letter-list">
      <h3>{title}</h3>
      <ul>{items.slice(0, inSight)}</ul>
      {items.length > inSight && (
        <Disclosure label={`${items.length - inSight} more`}>
          <ul>{items.slice(inSight)}</ul>
        </Disclosure>
      )}
    </div>
  );
}
