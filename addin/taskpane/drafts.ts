/** What people have chosen or typed and not yet sent, by message, for as long as the pane lives. */
export interface Drafts {
  /** What was not changed yet is as `empty` has it. */
  read<T extends object>(key: string, empty: T): T;
  change<T extends object>(key: string, part: Partial<T>): void;
  clear(key: string): void;
  onChange: (listener: () => void) => () => void;
  /** All of them, to begin `keepDrafts` with. */
  all(): [key: string, draft: object][];
}

export function keepDrafts(before: readonly [key: string, draft: object][] = []): Drafts {
  const kept = new Map<string, object>(before);
  /** The same object until something changes, as React wants it. */
  const wholes = new WeakMap<object, object>();
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return {
    read<T extends object>(key: string, empty: T): T {
      const changed = kept.get(key);
      if (!changed) return empty;
      const whole = wholes.get(changed) ?? { ...empty, ...changed };
      wholes.set(changed, whole);
      // A key belongs to one screen, which always reads and changes the same shape.
      return whole as T;
    },
    change(key, part) {
      kept.set(key, { ...kept.get(key), ...part });
      tell();
    },
    clear(key) {
      if (kept.delete(key)) tell();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    all: () => [...kept],
  };
}
