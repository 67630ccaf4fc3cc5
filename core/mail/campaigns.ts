import { type Fingerprint, isSameLetter } from "./fingerprint.ts";

/** Groups letters that are the same; a letter alone has no group. The key is the id of the group's first letter. */
export function campaignsAmong(
  letters: readonly { id: string; fingerprint: Fingerprint }[],
): ReadonlyMap<string, { key: string; size: number }> {
  const groups: { key: string; ids: string[]; marks: Fingerprint }[] = [];
  for (const { id, fingerprint } of letters) {
    const group = groups.find(({ marks }) => isSameLetter(marks, fingerprint));
    if (group) group.ids.push(id);
    else groups.push({ key: id, ids: [id], marks: fingerprint });
  }
  const found = new Map<string, { key: string; size: number }>();
  for (const { key, ids } of groups)
    if (ids.length > 1) for (const id of ids) found.set(id, { key, size: ids.length });
  return found;
}
