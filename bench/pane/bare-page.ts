import type { Page } from "playwright-core";
import type { MessageRef } from "../../core/contract/shapes.ts";

export interface BareCall {
  token: string;
  input: MessageRef;
}

/** The call that opening a letter makes, from a page at the pane's origin with nothing else in it; milliseconds. */
export const bareCall = (page: Page, call: BareCall): Promise<number> =>
  page.evaluate(async ({ token, input }) => {
    const began = performance.now();
    const response = await fetch("/api/openMessage", {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body: JSON.stringify(input),
    });
    await response.json();
    return response.ok ? performance.now() - began : Number.NaN;
  }, call);

/** The same after a frame with a blank page has loaded. */
export async function blankThenCall(page: Page, call: BareCall): Promise<number> {
  const loading = await page.evaluate(async () => {
    const began = performance.now();
    const frame = document.createElement("iframe");
    frame.src = "/blank.html";
    await new Promise((loaded) => {
      frame.onload = loaded;
      document.body.append(frame);
    });
    return performance.now() - began;
  });
  return loading + (await bareCall(page, call));
}
