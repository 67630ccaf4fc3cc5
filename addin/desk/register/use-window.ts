import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";

interface Scrolling {
  height: number;
  shown: boolean;
  shifted: number;
  /** Another list begins at its top. */
  of: object | undefined;
}

const beyond = 10;

/** Which lines are in sight, and with a few on either side: from `first` to before `past`. */
export function useWindow(box: RefObject<HTMLElement | null>, { height, shown, shifted, of }: Scrolling) {
  const [top, setTop] = useState(0);
  const [room, setRoom] = useState(0);
  const kept = useRef({ shifted, of, scroll: 0 });
  const there = of !== undefined;

  useEffect(() => {
    const place = box.current;
    if (!place || !shown) return;
    const look = () => {
      kept.current.scroll = place.scrollTop;
      setTop(Math.floor(place.scrollTop / height));
      setRoom(Math.ceil(place.clientHeight / height));
    };
    look();
    place.addEventListener("scroll", look, { passive: true });
    const watch = new ResizeObserver(look);
    watch.observe(place);
    return () => {
      place.removeEventListener("scroll", look);
      watch.disconnect();
    };
  }, [box, height, shown, there]);

  // Before it is painted, so that nobody sees the lines jump.
  useLayoutEffect(() => {
    const was = kept.current;
    const place = box.current;
    if (!place) return;
    if (was.of !== of) place.scrollTo({ top: 0 });
    else if (was.shifted !== shifted) place.scrollBy(0, (shifted - was.shifted) * height);
    kept.current = { shifted, of, scroll: place.scrollTop };
  }, [box, shifted, of, height]);
  // What is hidden forgets how far it was scrolled.
  useLayoutEffect(() => {
    if (shown) box.current?.scrollTo({ top: kept.current.scroll });
  }, [box, shown]);

  return { top, room, first: Math.max(0, top - beyond), past: top + room + beyond };
}
