import { localCertificate } from "../../stand-ins/tls.ts";
import { makeRoom, makeTemplate } from "./record.ts";

/** Before any worker starts: what all of them share, made once. Returns how to clear it away. */
export async function setup(): Promise<() => Promise<void>> {
  // Node reads this only as a process begins.
  process.env["NODE_EXTRA_CA_CERTS"] = (await localCertificate()).certFile;
  await makeTemplate();
  return makeRoom();
}
