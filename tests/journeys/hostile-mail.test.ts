import { oneLine } from "../../core/text.ts";
import type { Locator } from "playwright-core";
import { expect, test } from "vitest";
import { deliver, office, people, row } from "../support/journey.ts";
import { sideways } from "../support/journey-look.ts";

/** The browser says what it has stopped. */
const { sit } = people(/^(Blocked|Refused to)|violates the following Content Security Policy/);

const script = `<img src=x onerror="top.owned=1;parent.owned=1;window.owned=1"><script>window.owned=1</script>`;
const rightToLeft = "\u202Egnp.ecioven";
const endless = "Donaudampfschifffahrtsgesellschaft".repeat(15).slice(0, 500);

const mime = (subject: string, from: string, html: string): Buffer =>
  Buffer.from(
    [
      `From: ${encoded(from)} <mallory@elsewhere.example>`,
      `To: ${office}`,
      `Subject: ${encoded(subject)}`,
      `Message-ID: <${Math.random()}@elsewhere.example>`,
      `Date: ${new Date().toUTCString()}`,
      "MIME-Version: 1.0",
      "Content-Type: text/html; charset=utf-8",
      "Content-Transfer-Encoding: base64",
      "",
      Buffer.from(html).toString("base64").replace(/.{76}/g, "$&\r\n"),
    ].join("\r\n"),
  );
const encoded = (text: string): string =>
  (text.match(/.{1,12}/gsu) ?? [])
    .map((part) => `=?utf-8?B?${Buffer.from(part).toString("base64")}?=`)
    .join("\r\n ");

const letters = [
  [
    "markup in every field",
    `Bins ${script}`,
    `Ann ${script}`,
    `<p>Our bin was missed.</p>${script}</script>`,
  ],
  [
    "letters that run backwards",
    `Invoice ${rightToLeft}`,
    `Ann ${rightToLeft}`,
    `<p>Please pay ${rightToLeft} at once.</p>`,
  ],
  [
    "a word of five hundred letters",
    endless,
    endless,
    `<p>${endless}</p><pre>${endless}</pre><table width=3000><tr><td>wide</td></tr></table>`,
  ],
] as const;

test.each(letters)(
  "%s does nothing but stand there, from the letter to its case and the office’s day",
  async (_what, subject, from, html) => {
    await deliver(office, mime(subject, from, html));
    const { page, pane } = await sit("tom", { query: "paneWidth=320" });
    const elsewhere: string[] = [];
    page.on("request", (request) => {
      const { hostname } = new URL(request.url());
      if (hostname.endsWith(".example") || hostname === "evil") elsewhere.push(request.url());
    });
    await row(page, /Today|Yesterday|.*/)
      .first()
      .click();
    await pane.getByRole("button", { name: /^Log email/ }).waitFor();
    const heading = pane.getByRole("heading", { level: 1 });
    expect((await heading.textContent())?.slice(0, 16)).toBe(oneLine(subject).slice(0, 16));
    expect(await sideways(page)).toEqual([]);

    await pane.getByRole("button", { name: /^Log email/ }).click();
    await pane.getByRole("article", { name: /^Case LO-/ }).waitFor();
    await pane.getByRole("button", { name: "Today" }).first().click();
    await pane.getByText("Logged lately").waitFor();
    expect(await sideways(page)).toEqual([]);
    expect(await readsForwards(pane.locator(".row-sub").filter({ hasText: /LO-\d/ }).first())).toBe(true);
    for (const frame of page.frames())
      expect(await frame.evaluate(() => "owned" in window).catch(() => false)).toBe(false);
    expect(elsewhere).toEqual([]);
    expect(new URL(page.url()).hostname).toBe("127.0.0.1");
  },
);

/** Whether the case's reference stands as it is written, whatever stands before it. */
const readsForwards = (line: Locator): Promise<boolean> =>
  line.evaluate((it) => {
    const texts = document.createTreeWalker(it, NodeFilter.SHOW_TEXT);
    let reference = texts.nextNode();
    while (reference && !reference.textContent?.startsWith("LO-")) reference = texts.nextNode();
    const leftOf = (at: number) => {
      const range = document.createRange();
      range.setStart(reference ?? it, at);
      range.setEnd(reference ?? it, at + 1);
      return range.getBoundingClientRect().left;
    };
    return leftOf(0) < leftOf(1);
  });
