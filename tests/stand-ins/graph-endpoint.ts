import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

export interface Notice {
  subscriptionId: string;
  subscriptionExpirationDateTime: string;
  clientState: string | null;
  tenantId: string;
  changeType?: string;
  resource?: string;
  resourceData?: Record<string, string>;
  lifecycleEvent?: string;
}

export interface Endpoint {
  url: string;
  /** Every batch that was taken or refused, in order. */
  batches: Notice[][];
  /** How a batch is answered; 202 unless a test says otherwise. */
  answer: (response: ServerResponse, batch: Notice[]) => void;
  /** How the question whether anybody is there is answered; rightly unless a test says otherwise. */
  greet: (response: ServerResponse, token: string) => void;
  handshakes: number;
  /** Resolves once so many batches have come. */
  hears(batches: number): Promise<void>;
  close(): Promise<void>;
}

const read = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
};

/** Whoever wants to hear of changes: a webhook on this machine. */
export async function openEndpoint(): Promise<Endpoint> {
  const waiting = new Set<() => void>();
  const server = createServer((request, response) => {
    void read(request).then((text) => {
      const token = new URL(request.url ?? "/", "http://localhost").searchParams.get("validationToken");
      if (token !== null) {
        endpoint.handshakes += 1;
        endpoint.greet(response, token);
        return;
      }
      const { value }: { value: Notice[] } = JSON.parse(text);
      endpoint.batches.push(value);
      endpoint.answer(response, value);
      for (const check of waiting) check();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const endpoint: Endpoint = {
    url: `http://localhost:${typeof address === "object" ? address?.port : ""}/api/changed?code=k%3D1`,
    batches: [],
    handshakes: 0,
    answer: (response) => void response.writeHead(202).end(),
    greet: (response, token) => void response.writeHead(200, { "Content-Type": "text/plain" }).end(token),
    hears: (batches) =>
      new Promise((resolve) => {
        const check = (): void => {
          if (endpoint.batches.length < batches) return;
          waiting.delete(check);
          resolve();
        };
        waiting.add(check);
        check();
      }),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return endpoint;
}
