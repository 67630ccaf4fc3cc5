import { createHash, generateKeyPair, type KeyObject } from "node:crypto";
import { promisify } from "node:util";

export interface SigningKey {
  kid: string;
  privateKey: KeyObject;
  publicKey: KeyObject;
}

/** As Entra publishes a key: it says no `alg`. */
export interface PublishedKey {
  kty: "RSA";
  use: "sig";
  kid: string;
  n: string;
  e: string;
  issuer: string;
}

export interface KeyRing {
  /** The key that signs now. */
  current: () => SigningKey;
  /** A key of the same name as the current one that nobody was told of. */
  impostor: () => Promise<SigningKey>;
  published: (issuer: string) => { keys: PublishedKey[] };
  rotate: (withdrawOld: boolean) => Promise<void>;
}

export async function openKeyRing(): Promise<KeyRing> {
  let keys: [SigningKey, ...SigningKey[]] = [await newSigningKey()];
  return {
    current: () => keys[0],
    impostor: async () => ({ ...(await newSigningKey()), kid: keys[0].kid }),
    published: (issuer) => ({ keys: keys.map((key) => published(key, issuer)) }),
    rotate: async (withdrawOld) => {
      const fresh = await newSigningKey();
      keys = withdrawOld ? [fresh] : [fresh, ...keys];
    },
  };
}

const makeKeyPair = promisify(generateKeyPair);

/** A new RS256 key, named by the fingerprint of its public half. */
async function newSigningKey(): Promise<SigningKey> {
  const { privateKey, publicKey } = await makeKeyPair("rsa", { modulusLength: 2048 });
  const der = publicKey.export({ type: "spki", format: "der" });
  return { kid: createHash("sha1").update(der).digest("base64url"), privateKey, publicKey };
}

function published({ kid, publicKey }: SigningKey, issuer: string): PublishedKey {
  const { n = "", e = "" } = publicKey.export({ format: "jwk" });
  return { kty: "RSA", use: "sig", kid, n, e, issuer };
}
