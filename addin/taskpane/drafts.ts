/** What people have chosen or typed and not yet sent, by message, for as long as the pane lives. */
export interface Drafts {
  read<T extends object>(key: string, empty: T): T;
  /** What is not in `part` stays as it was: as it was changed before, or as `empty` has it. */
  change<T extends object>(key: string, empty: T, part: Partial<T>): void;
  clear(key: string): void;
  onChange: (listener: () => void) => () => void;
}

export function keepDrafts(): Drafts {
  const kept = new Map<string, object>();
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return {
    // A key belongs to one screen, which always reads and changes the same shape.
    read: <T extends object>(key: string, empty: T) => (kept.get(key) as T | undefined) ?? empty,
    change(key, empty, part) {
      kept.set(key, { ...empty, ...kept.get(key), ...part });
      tell();
    },
    clear(key) {
      if (kept.delete(key)) tell();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
