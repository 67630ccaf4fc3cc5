import type { Middleware } from "@microsoft/microsoft-graph-client";

/** Counts what comes, unpacked, and breaks off where it is too much. */
const upTo = (most: number) => {
  let bytes = 0;
  return new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, out) {
      bytes += chunk.byteLength;
      if (bytes > most) out.error(new TypeError("the answer is too long"));
      else out.enqueue(chunk);
    },
  });
};

/** The end of the Graph client's chain: asks, waits only so many milliseconds and takes only so many bytes. */
export const boundedAnswer = (patience: number, most: number): Middleware => ({
  async execute(context) {
    const response = await fetch(context.request, {
      ...context.options,
      signal: AbortSignal.timeout(patience),
    });
    context.response = response.body
      ? new Response(response.body.pipeThrough(upTo(most)), response)
      : response;
  },
});
