/** Line drawings on a 20 by 20 grid. They only ever repeat what words beside them say, so they are hidden from readers. */
const drawings = {
  check: "M4 10.5 8 14.5 16 5.5",
  clock: "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM10 6v4.3l2.8 1.7",
  warning: "M10 3.2 17.4 16.4H2.6ZM10 8v3.6M10 13.9v.1",
  stop: "M7 2.8h6L17.2 7v6L13 17.2H7L2.8 13V7ZM10 6.4v4.4M10 13.3v.1",
  info: "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM10 9.2v4.2M10 6.6v.1",
  question: "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM7.9 8.1a2.1 2.1 0 1 1 3 1.9c-.6.3-.9.7-.9 1.4M10 13.7v.1",
  copy: "M7 6.5A1.5 1.5 0 0 1 8.5 5h6A1.5 1.5 0 0 1 16 6.5v8a1.5 1.5 0 0 1-1.5 1.5h-6A1.5 1.5 0 0 1 7 14.5ZM7 13H5.5A1.5 1.5 0 0 1 4 11.5v-6A1.5 1.5 0 0 1 5.5 4h5A1.5 1.5 0 0 1 12 5",
  undo: "M7.5 4 4 7.5 7.5 11M4 7.5h7.5a4.5 4.5 0 0 1 0 9H8",
  back: "M12 4 6 10l6 6",
  forward: "M8 4l6 6-6 6",
  mail: "M3.5 5h13A1.5 1.5 0 0 1 18 6.5v8a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 2 14.5v-8A1.5 1.5 0 0 1 3.5 5ZM2.4 6.2 10 11l7.6-4.8",
  calendar:
    "M4.5 4h11A1.5 1.5 0 0 1 17 5.5v10a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 3 15.5v-10A1.5 1.5 0 0 1 4.5 4ZM3 8h14M7 2.6v2.8M13 2.6v2.8",
  place:
    "M10 17.5s5.5-4.9 5.5-9a5.5 5.5 0 1 0-11 0c0 4.1 5.5 9 5.5 9ZM10 6.6a1.9 1.9 0 1 0 0 3.8 1.9 1.9 0 0 0 0-3.8Z",
  lock: "M5.5 9h9A1.5 1.5 0 0 1 16 10.5v5a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 4 15.5v-5A1.5 1.5 0 0 1 5.5 9ZM7 9V6.5a3 3 0 0 1 6 0V9",
  person: "M10 3.5a3 3 0 1 0 0 6 3 3 0 0 0 0-6ZM4.5 16.5c0-2.8 2.3-4.5 5.5-4.5s5.5 1.7 5.5 4.5",
  offline:
    "M3 3l14 14M4.2 8.4A9 9 0 0 1 7 6.6M9.5 6A9 9 0 0 1 15.8 8.4M6.7 11.2a5.3 5.3 0 0 1 2.3-1.3M12.3 10.5a5.3 5.3 0 0 1 1 .7M10 14.3v.1",
  cross: "M5 5l10 10M15 5 5 15",
  search: "M8.7 3.5a5.2 5.2 0 1 0 0 10.4 5.2 5.2 0 0 0 0-10.4ZM12.5 12.5l4.3 4.3",
} as const;

export type IconName = keyof typeof drawings;

export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={drawings[name]} />
    </svg>
  );
}
