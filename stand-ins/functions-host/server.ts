import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Answer } from "./http.ts";
import { type HostLog, sayError } from "./log.ts";
import { writeStatus } from "./response.ts";

interface Parts {
  http: Answer;
  admin: Answer;
  log: HostLog;
  /** Told of each call, with a promise that resolves when its answer has gone or its caller has. */
  onCall: (answered: Promise<unknown>) => void;
}

/** Sorts calls into the host's own `/admin` and the app's functions. */
export function openServer({ http, admin, log, onCall }: Parts): Server {
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const address = `http://${request.headers.host ?? "localhost"}${request.url ?? "/"}`;
    if (!URL.canParse(address)) return writeStatus(response, 400);
    const url = new URL(address);
    await (url.pathname.startsWith("/admin/") ? admin : http)(request, response, url);
  };
  return createServer((request, response) => {
    onCall(new Promise((done) => response.on("close", done)));
    answer(request, response).catch((thrown: unknown) => {
      log("error", "Host", sayError(thrown));
      if (!response.headersSent) writeStatus(response, 500);
    });
  });
}

/** Listens on 127.0.0.1 only, and answers with the address. */
export function listen(server: Server, port: number): Promise<string> {
  return new Promise((done, fail) => {
    server.on("error", fail);
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      done(`http://127.0.0.1:${typeof address === "object" && address ? address.port : port}`);
    });
  });
}
