import { createServer, type Server } from "node:net";

const tries = 50;

/** The first of `count` ports in a row that nobody uses now. */
export async function freePorts(count: number): Promise<number> {
  for (let attempt = 0; attempt < tries; attempt++) {
    const first = 20_000 + Math.floor(Math.random() * 20_000);
    const held = await Promise.all(Array.from({ length: count }, (_, step) => hold(first + step)));
    await Promise.all(held.map(release));
    if (held.every(Boolean)) return first;
  }
  throw new Error(`there are no ${count} free ports in a row`);
}

const hold = (port: number): Promise<Server | undefined> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(undefined));
    server.listen(port, "127.0.0.1", () => resolve(server));
  });

const release = (server: Server | undefined): Promise<unknown> =>
  new Promise((released) => (server ? server.close(released) : released(undefined)));
