import { spawn } from "node:child_process";
import path from "node:path";
import { localCertificate } from "../../stand-ins/tls.ts";

// `npm run faults`: Node reads whom to trust only as a process begins, so the certificate comes first, the run in a child.
const child = spawn(
  process.execPath,
  ["--import", "tsx", path.join(import.meta.dirname, "report.ts"), ...process.argv.slice(2)],
  { stdio: "inherit", env: { ...process.env, NODE_EXTRA_CA_CERTS: (await localCertificate()).certFile } },
);
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill(signal));
child.on("exit", (code) => process.exit(code ?? 1));
