import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { generate } from "selfsigned";

export interface Certificate {
  key: string;
  cert: string;
  /** For NODE_EXTRA_CA_CERTS, which Node reads once, as a process starts. */
  certFile: string;
}

const days = 30;

/**
 * A certificate for localhost, made once and kept in `folder`. The Graph client sends its token over https only,
 * so its stand-in needs one.
 */
export async function localCertificate(folder = ".cache/tls"): Promise<Certificate> {
  const certFile = path.resolve(folder, "localhost.pem");
  const keyFile = path.resolve(folder, "localhost.key");
  const made = await stat(certFile).catch(() => undefined);
  if (made && Date.now() - made.mtimeMs < (days - 1) * 86_400_000) {
    return { key: await readFile(keyFile, "utf8"), cert: await readFile(certFile, "utf8"), certFile };
  }
  const pems = await generate([{ name: "commonName", value: "localhost" }], {
    keyType: "ec",
    notAfterDate: new Date(Date.now() + days * 86_400_000),
    extensions: [
      { name: "basicConstraints", cA: true },
      {
        name: "subjectAltName",
        altNames: [
          { type: 2, value: "localhost" },
          { type: 7, ip: "127.0.0.1" },
        ],
      },
    ],
  });
  await mkdir(folder, { recursive: true });
  await writeFile(keyFile, pems.private, { mode: 0o600 });
  await writeFile(certFile, pems.cert);
  return { key: pems.private, cert: pems.cert, certFile };
}
