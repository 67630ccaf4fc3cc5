import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();

/** What only Graph and we know of one subscription; the record keeps its hash. Graph takes 128 characters. */
export function newSecret(): { secret: string; hash: string } {
  const secret = randomBytes(32).toString("base64url");
  return { secret, hash: digest(secret).toString("hex") };
}

/** A hash that no secret has, for the subscriptions that are not ours: they take as long to refuse. */
const nobodys = digest(randomBytes(32).toString("hex"));

/** In the same time whatever is given. */
export const isSecret = (given: string, hash: string | undefined): boolean =>
  timingSafeEqual(digest(given), hash === undefined ? nobodys : Buffer.from(hash, "hex")) &&
  hash !== undefined;
