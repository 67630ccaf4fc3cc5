import { afterAll, expect } from "vitest";
import { graphUrl } from "./journey.ts";

/** Nothing that the product asked of Graph, and nothing Graph's stand-in answered, was against Microsoft's contract. */
afterAll(async () => {
  const answer = await fetch(`${graphUrl}/admin/violations`);
  const { value } = (await answer.json()) as { value: string[] };
  expect(value).toEqual([]);
});
