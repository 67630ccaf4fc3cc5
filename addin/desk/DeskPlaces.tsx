import { useEffect, useRef, useState } from "react";
import { deferred } from "../taskpane/deferred.tsx";
import { Shielded } from "../taskpane/Shielded.tsx";
import { allOpen } from "./address.ts";
import { RegisterScreen } from "./register/RegisterScreen.tsx";
import { usePlace } from "./use-place.ts";

const screens = {
  case: () => import("./case/CasePageScreen.tsx").then(({ CasePageScreen }) => ({ default: CasePageScreen })),
  reports: () =>
    import("./reports/ReportsScreen.tsx").then(({ ReportsScreen }) => ({ default: ReportsScreen })),
};
const CasePageScreen = deferred(screens.case);
const ReportsScreen = deferred(screens.reports);

const nothing = () => {};

/** Where the address leads. The register stays as it was behind a case: whoever comes back is where they left it. */
export function DeskPlaces() {
  const place = usePlace();
  const [view, setView] = useState(place.at === "cases" ? place.view : allOpen);
  if (place.at === "cases" && place.view !== view) setView(place.view);
  useTitle(place.at === "case" ? place.reference : place.at === "reports" ? "Reports" : "Register");
  return (
    <>
      <Shielded heading="Register" onRetry={nothing}>
        <RegisterScreen view={view} shown={place.at === "cases"} />
      </Shielded>
      {place.at === "case" && (
        <Shielded key={place.reference} heading={place.reference} onRetry={nothing}>
          <CasePageScreen reference={place.reference} />
        </Shielded>
      )}
      {place.at === "reports" && (
        <Shielded heading="Reports" onRetry={nothing}>
          <ReportsScreen query={place.asked} />
        </Shielded>
      )}
    </>
  );
}

/** The window's name, and the keyboard at the heading of what has come into sight. */
function useTitle(title: string): void {
  const first = useRef(true);
  useEffect(() => {
    document.title = `${title} · Leader’s Office`;
    if (first.current) first.current = false;
    else if (title !== "Register") document.querySelector<HTMLElement>("main:not([hidden]) h1")?.focus();
  }, [title]);
}
