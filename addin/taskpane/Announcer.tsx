import { useCallback, useState, type ReactNode } from "react";

/** A quiet voice for people who listen: it waits until the reader has finished. */
export function useAnnouncer(): { announce: (text: string) => void; announcer: ReactNode } {
  const [said, setSaid] = useState({ text: "", turn: 0 });
  const announce = useCallback((text: string) => setSaid(({ turn }) => ({ text, turn: turn + 1 })), []);
  const announcer = (
    <div className="unseen" role="status" aria-live="polite">
      {/* A key of its own makes a repeated sentence a new one. */}
      <p key={said.turn}>{said.text}</p>
    </div>
  );
  return { announce, announcer };
}
