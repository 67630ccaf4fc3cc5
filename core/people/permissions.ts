/** The app roles a token may carry, in the directory's spelling. */
export const roles = ["caseworker", "gatekeeper", "head", "leader", "administrator", "auditor"] as const;
export type Role = (typeof roles)[number];

/** What each role may do. The one table: every call names the permission it needs. */
export const permissions = {
  "see-office": ["caseworker", "gatekeeper", "head", "leader"],
  "record-cases": ["caseworker", "gatekeeper", "head"],
  "see-diary": ["gatekeeper", "head", "leader"],
  "answer-requests": ["gatekeeper", "head"],
  "send-brief": ["gatekeeper", "head"],
  "mend-effects": ["gatekeeper", "head"],
  "clear-replies": ["gatekeeper", "head"],
  "sign-replies": ["gatekeeper", "head", "leader"],
  "keep-lines": ["head"],
  decide: ["leader"],
  "keep-records": ["head"],
  "teach-office": ["head", "administrator"],
  "keep-teams": ["head", "administrator"],
  "keep-holidays": ["head", "administrator"],
  "be-known": ["caseworker", "gatekeeper", "head", "leader", "administrator", "auditor"],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

export const may = (held: readonly Role[], permission: Permission): boolean =>
  (permissions[permission] as readonly Role[]).some((role) => held.includes(role));

/** The permissions that a person's roles add up to. */
export const permissionsOf = (held: readonly Role[]): Permission[] =>
  (Object.keys(permissions) as Permission[]).filter((permission) => may(held, permission));

export const roleLabels: Record<Role, string> = {
  caseworker: "Caseworker",
  gatekeeper: "Gatekeeper",
  head: "Head of Office",
  leader: "Leader",
  administrator: "Administrator",
  auditor: "Auditor",
};
