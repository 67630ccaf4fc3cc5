import type { Role } from "./permissions.ts";

/** Someone signed in. `id` is the directory's object id: addresses change, ids do not. */
export interface Person {
  id: string;
  name: string;
  address: string;
  roles: readonly Role[];
}
