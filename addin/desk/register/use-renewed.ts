import { useEffect, useEffectEvent } from "react";

const every = 60_000;
/** Whoever comes and goes does not ask each time. */
const soonest = 10_000;

/** Looks again every minute while the page is seen, and when someone comes back to it. */
export function useRenewed(on: boolean, look: () => void): void {
  const again = useEffectEvent(look);
  useEffect(() => {
    if (!on) return;
    let last = Date.now();
    const lookAfter = (pause: number) => () => {
      if (document.visibilityState !== "visible" || Date.now() - last < pause) return;
      last = Date.now();
      again();
    };
    const back = lookAfter(soonest);
    const clock = setInterval(lookAfter(0), every);
    addEventListener("focus", back);
    document.addEventListener("visibilitychange", back);
    return () => {
      clearInterval(clock);
      removeEventListener("focus", back);
      document.removeEventListener("visibilitychange", back);
    };
  }, [on]);
}
