import { z } from "zod";
import type { KeyRing } from "./keys.ts";
import type { Directory } from "./parties.ts";
import { accessClaims, idClaims, sign } from "./tokens.ts";

const Overrides = z.object({
  claims: z.record(z.string(), z.unknown()).exactOptional(),
  header: z
    .object({
      alg: z.string().exactOptional(),
      kid: z.string().exactOptional(),
      typ: z.string().exactOptional(),
    })
    .exactOptional(),
  key: z.literal("unpublished").exactOptional(),
});

/** Asks for a person's tokens; `person` is an id or an address. */
export const PersonTokenRequest = z.object({
  person: z.string(),
  clientId: z.string(),
  scope: z.string(),
  overrides: Overrides.exactOptional(),
});
export type PersonTokenRequest = z.infer<typeof PersonTokenRequest>;

export interface PersonTokens {
  access_token: string;
  id_token: string;
  token_type: "Bearer";
  expires_in: number;
}

/** What Entra would give an app a person signed in to. The overrides falsify the access token only. */
export async function mintToken(
  directory: Directory,
  keys: KeyRing,
  { overrides = {}, ...request }: PersonTokenRequest,
  /** What a browser's sign-in asked to find in the id token again. */
  nonce?: string,
): Promise<PersonTokens> {
  const person = directory.people.find(({ id, address }) => [id, address].includes(request.person));
  if (!person) throw new Error(`There is nobody "${request.person}" in the directory.`);
  const wanted = { ...request, person };
  const claims = accessClaims(directory, wanted);
  const key = overrides.key === "unpublished" ? await keys.impostor() : keys.current();
  return {
    access_token: await sign(claims, key, overrides),
    id_token: await sign({ ...idClaims(directory, wanted), ...(nonce && { nonce }) }, keys.current()),
    token_type: "Bearer",
    expires_in: Number(claims["exp"]) - Number(claims["iat"]),
  };
}
