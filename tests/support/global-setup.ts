import { localCertificate } from "../../stand-ins/tls.ts";

/** Before any worker starts: Node reads NODE_EXTRA_CA_CERTS only as a process begins. */
export async function setup(): Promise<void> {
  process.env["NODE_EXTRA_CA_CERTS"] = (await localCertificate()).certFile;
}
