/** Someone in the pretended directory. */
export interface StandInPerson {
  /** The object id, `oid` in a token. */
  id: string;
  name: string;
  /** The sign-in name, `preferred_username` in a token. */
  address: string;
  roles: readonly string[];
  /** Object ids of groups; left out of the token when there are none. */
  groups?: readonly string[];
}

/** An app registration with its service principal. */
export interface StandInApp {
  clientId: string;
  secret?: string;
  /** A PEM certificate; an assertion signed with its key will do instead of the secret. */
  certificate?: string;
  /** The app ID URI, when this app is an API: tokens for it have its client id as `aud`, as v2.0 tokens do. */
  identifierUri?: string;
  /** The app roles an administrator granted this app: the `roles` of its app-only tokens. */
  appRoles?: readonly string[];
}

export interface Directory {
  tenantId: string;
  /** `https://localhost:PORT/TENANT` */
  authority: string;
  issuer: string;
  people: readonly StandInPerson[];
  apps: readonly StandInApp[];
  now: () => Date;
}

export const findApp = ({ apps }: Directory, clientId: string): StandInApp | undefined =>
  apps.find((app) => app.clientId === clientId);

/** The `aud` of a token for a resource: an API of ours by its client id, anything else by the name it was asked for. */
export const audienceFor = ({ apps }: Directory, resource: string): string =>
  apps.find((app) => app.identifierUri === resource || app.clientId === resource)?.clientId ?? resource;
