import type { MailAddress } from "../mail/email.ts";
import { type MediaDeadline, mediaDeadlineIn } from "./media-deadline.ts";
import type { Passage } from "./passage.ts";
import { postcodesIn, streetsIn, venueIn, wardIn } from "./places.ts";
import { type ReferenceKind, referenceKind } from "./reference-kinds.ts";
import { phonesIn, referencesIn } from "./references.ts";
import { type Sender, senderOf } from "./sender.ts";

/** Who, where and about which file: what the letter says of it, as written. */
export interface Particulars {
  venue: string | null;
  postcodes: readonly string[];
  streets: readonly string[];
  ward: string | null;
  references: readonly string[];
  /** What each of the references is to, in their order. */
  referenceKinds: readonly ReferenceKind[];
  phones: readonly string[];
  sender: Sender;
  /** Only of those who write for the press. */
  mediaDeadline: MediaDeadline | null;
}

interface Around {
  matter: string;
  received: Date;
  wards: readonly string[];
  byMachine: boolean;
  press: boolean;
}

export function particularsOf(
  from: MailAddress,
  passage: Passage,
  { matter, received, wards, byMachine, press }: Around,
): Particulars {
  const read = `${passage.subject}\n${matter}`;
  const references = referencesIn(read);
  return {
    venue: venueIn(matter),
    postcodes: postcodesIn(passage.body),
    streets: streetsIn(passage.body),
    // The writer’s address mostly stands at the foot.
    ward: wardIn(passage.text, wards) ?? wardIn(passage.body, wards),
    references,
    referenceKinds: references.map((one) => referenceKind(one, passage.text)),
    phones: phonesIn(passage.body),
    sender: byMachine ? { organisation: null, role: null } : senderOf(from, passage),
    mediaDeadline: press ? mediaDeadlineIn(read, received) : null,
  };
}
