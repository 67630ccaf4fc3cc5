/** Our reference in a subject, in brackets or without: written by us, or kept by whoever answered. */
const referenceIn = /\bLO-\d{4}-\d{6}\b/g;
const longest = 250;

/** The subject of a reply: as Outlook made it, with the case's reference at its end, once. */
export function subjectWith(reference: string, subject: string): string {
  if (referencesIn(subject).includes(reference)) return subject;
  const tag = ` [${reference}]`;
  return `${subject.trimEnd().slice(0, longest - tag.length)}${tag}`.trimStart();
}

export const referencesIn = (subject: string): string[] => [...new Set(subject.match(referenceIn) ?? [])];
