import type { Earlier } from "../../../core/contract/earlier.ts";
import type { MessageView } from "../../../core/contract/shapes.ts";
import { Disclosure } from "../../parts/Disclosure.tsx";
import { NamedCases } from "../NamedCases.tsx";

const more = (count: number): string =>
  count >= 100 ? "100 or more cases" : count === 1 ? "1 case" : `${count} cases`;

/** Whose or what cases they are, in a line. */
const titleOf = ({ by, what }: Earlier, from: string) => {
  if (by === "from") return "Also from this writer";
  if (by === "subject") return "With the same subject";
  if (by === "street" || by === "postcode") return `About ${by === "street" ? capitals(what) : what}`;
  return what === from ? "Also from this writer" : `With ${what}`;
};

const capitals = (street: string): string => street.replace(/(^|\s)[a-z]/g, (letter) => letter.toUpperCase());

/** Earlier cases of everyone on the email, and of its subject and places: closed but for the writer's own. */
export function KnownBefore({ view }: { view: MessageView }) {
  if (view.knows.length === 0) return null;
  return (
    <section className="knows" aria-label="Earlier cases">
      {view.knows.map((one) => (
        <Disclosure
          key={`${one.by} ${one.what}`}
          label={`${titleOf(one, view.from.address)}: ${more(one.count)}`}
        >
          <NamedCases of={one.newest} list={`${one.by} ${one.what}`} />
        </Disclosure>
      ))}
    </section>
  );
}
