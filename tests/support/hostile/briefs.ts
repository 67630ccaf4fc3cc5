import { type Brief, briefOf } from "../../../core/briefing/brief.ts";
import { londonInstant } from "../../../core/time.ts";
import { due, emptyDay, on, waiting } from "../../core/briefing/days.ts";
import { engagement } from "../../core/diary/engagements.ts";
import { corpus } from "./corpus.ts";
import type { Payload } from "./payload.ts";

const someone = (name: string, at: number) => ({ name, address: `x${at}@oldtown.example` });

/** A day on which everybody the Leader meets, and all they write, is hostile. */
export function hostileBrief(payloads: readonly Payload[]): Brief {
  const [first] = payloads;
  const text = first?.text ?? "";
  return briefOf(
    emptyDay({
      council: text,
      leader: { name: text, address: "leader@oldtown.example" },
      events: payloads.map((one, at) =>
        engagement(one.text, "09:00", "10:00", {
          id: `event ${at}`,
          // Only two at once: every clash is told, and all of them would be a book.
          showAs: at < 2 ? "busy" : "free",
          location: one.text,
          organiser: someone(one.text, at),
          attendees: [someone(one.text, at + 1), someone(one.text, at + 2)],
          webLink: one.text,
        }),
      ),
      requests: payloads.map((one, at) =>
        waiting({
          subject: one.text,
          location: one.text,
          organiser: someone(one.text, at),
          webLink: one.text,
          eventId: `asked ${at}`,
          startAt: londonInstant("2026-03-19", "09:00").toISOString(),
          endAt: londonInstant("2026-03-19", "10:00").toISOString(),
        }),
      ),
      cases: payloads.map((one, at) =>
        due(`LO-2026-${String(at).padStart(6, "0")}`, on, { owner: one.text }),
      ),
    }),
  );
}

/** As many to a brief as it tells one by one. */
const told = 8;
export const hostileBriefs: readonly Brief[] = Array.from(
  { length: Math.ceil(corpus.length / told) },
  (_, at) => hostileBrief(corpus.slice(at * told, (at + 1) * told)),
);
