import type { Role } from "./permissions.ts";

/** The groups whose members may see what others may not. The settings say which of the directory's groups each one is. */
export const groups = ["head-only", "legal", "safeguarding", "ward"] as const;
export type Group = (typeof groups)[number];

/** Someone signed in. `id` is the directory's object id: addresses change, ids do not. */
export interface Person {
  id: string;
  name: string;
  address: string;
  roles: readonly Role[];
  groups: readonly Group[];
}
