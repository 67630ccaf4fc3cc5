import type { Me } from "../../core/contract/shapes.ts";
import { addressOf, allOpen } from "./address.ts";
import { usePlace } from "./use-place.ts";

const reports = addressOf({ at: "reports", asked: new URLSearchParams() });

/** Whose desk it is, and the ways about it. */
export function DeskHead({ me }: { me: Me }) {
  const { at } = usePlace();
  const current = (here: boolean) => (here ? { "aria-current": "page" as const } : {});
  return (
    <header className="desk-head">
      <p className="desk-name">
        Leader’s Office<span> · {me.council}</span>
      </p>
      <nav aria-label="Desk">
        <a href={addressOf({ at: "cases", view: allOpen })} {...current(at !== "reports")}>
          Register
        </a>
        <a href={reports} {...current(at === "reports")}>
          Reports
        </a>
      </nav>
      <p className="desk-me">{me.name}</p>
    </header>
  );
}
