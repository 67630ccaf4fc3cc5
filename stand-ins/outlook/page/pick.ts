/** Which messages are selected, in the order they were; where the keyboard is; and where a stretch with Shift begins. */
export interface Picked {
  selected: readonly string[];
  cursor: string;
  anchor: string;
}

/** `ctrl` adds or moves alone, `shift` takes everything between. */
export interface How {
  ctrl: boolean;
  shift: boolean;
}

const only = (id: string): Picked => ({ selected: [id], cursor: id, anchor: id });

const toggled = (now: Picked, id: string): Picked => ({
  selected: now.selected.includes(id) ? now.selected.filter((one) => one !== id) : [...now.selected, id],
  cursor: id,
  anchor: id,
});

/** From the anchor to here, whichever way that is. */
function stretched(ids: readonly string[], now: Picked, id: string): Picked {
  const from = ids.indexOf(now.anchor);
  if (from === -1) return only(id);
  const to = ids.indexOf(id);
  const between = ids.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { selected: to < from ? between.toReversed() : between, cursor: id, anchor: now.anchor };
}

/** A press of the mouse on a message; `tick` when it was on its tick. */
export function clicked(
  ids: readonly string[],
  now: Picked,
  id: string,
  { ctrl, shift, tick }: How & { tick: boolean },
): Picked {
  if (shift) return stretched(ids, now, id);
  return ctrl || tick ? toggled(now, id) : only(id);
}

/** A key pressed in the list; undefined when it does nothing here. Ctrl moves without selecting, Ctrl+Space selects there. */
export function pressed(
  ids: readonly string[],
  now: Picked,
  key: string,
  { ctrl, shift }: How,
): Picked | undefined {
  if (ctrl && key.toLowerCase() === "a") return { ...now, selected: ids };
  if (ctrl && key === " " && ids.includes(now.cursor)) return toggled(now, now.cursor);
  const at = ids.indexOf(now.cursor);
  const steps: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + 10,
    PageUp: at - 10,
    Home: 0,
    End: ids.length - 1,
  };
  const step = steps[key];
  const next = step === undefined ? undefined : ids[Math.min(Math.max(step, 0), ids.length - 1)];
  if (next === undefined) return undefined;
  if (shift) return stretched(ids, now, next);
  return ctrl ? { ...now, cursor: next } : only(next);
}
