import { addressPayloads } from "./addresses.ts";
import { bodyPayloads } from "./bodies.ts";
import { letterPayloads } from "./letters.ts";
import { armed, type Payload } from "./payload.ts";
import { scriptPayloads } from "./scripts.ts";
import { wordPayloads } from "./words.ts";

/** Everything a stranger may try to put into a letter, each under its own name. */
export const corpus: readonly Payload[] = [
  ...scriptPayloads,
  ...addressPayloads,
  ...letterPayloads,
  ...wordPayloads,
  ...bodyPayloads,
].map(armed);
