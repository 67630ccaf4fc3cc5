import { describe, expect, test } from "vitest";
import { htmlText } from "../../functions/mail/html-text.ts";

describe("A letter in HTML is read", () => {
  test("as the lines a person sees: paragraphs, lists and tables", () => {
    expect(
      htmlText(
        "<p>Dear Leader,<p>The <b>gate</b> is off&nbsp;its hinge.<br>It cost &pound;5 &#8211; no, &#x20AC;6.</p><ul><li>one<li>two</ul><table><tr><td>Day</td><td>3 March</td></tr><tr><td>Place</td><td>Depot</td></tr></table>",
      ),
    ).toBe(
      "Dear Leader,\n\nThe gate is off its hinge.\nIt cost £5 – no, €6.\n\n- one\n- two\n\nDay  3 March\nPlace  Depot",
    );
  });

  test("with its quotes marked, and quotes within quotes", () => {
    const html =
      "<div>Yes please.</div><div>On 5 March Ann &lt;ann@resident.example&gt; wrote:<blockquote>Shall we say ten?<blockquote>When?</blockquote></blockquote></div>";
    expect(htmlText(html)).toMatch(
      /^Yes please\.\nOn 5 March Ann <ann@resident\.example> wrote:\n\n> Shall we say ten\?\n(?:>\n)?>> When\?/,
    );
  });

  test.each([
    ["not shown", '<span style="display: none !important">Ghost</span>'],
    ["of no size", '<div style="font-size:0px; line-height:0">Ghost</div>'],
    ["of no height", "<div style='max-height:0;overflow:hidden'>Ghost</div>"],
    ["white on white", '<p style="color:#FFFFFF">Ghost</p>'],
    ["hidden from Word", '<p style="mso-hide:all">Ghost</p>'],
    ["marked hidden", "<div hidden>Ghost</div>"],
    ["for programs", "<style>.Ghost{}</style><script>Ghost</script><title>Ghost</title>"],
    ["for Word alone", "<!--[if mso]><p>Ghost</p><![endif]-->"],
  ])("without what nobody sees: %s", (_, hidden) => {
    expect(htmlText(`<body>${hidden}<p>The gate is open.</p></body>`)).toBe("The gate is open.");
  });

  test("with white letters on a painted ground, and with a letter that hides all of itself by mistake", () => {
    expect(
      htmlText('<table bgcolor="#003366"><tr><td><font style="color:white">Read me</font></td></tr></table>'),
    ).toBe("Read me");
    expect(htmlText('<div style="display:none"><p>All there is')).toBe("All there is");
  });

  test.each([
    ["a sign that is no tag", "5 < 6 and 7 > 6", "5 < 6 and 7 > 6"],
    ["a tag without an end", "Mend it.<a href=", "Mend it.<a href="],
    ["a value that holds the sign", '<a title="a > b">Mend it.</a>', "Mend it."],
    ["ends that nothing began", "</div></b>Mend it.</table>", "Mend it."],
    ["a comment without an end", "Mend <!-- it.", "Mend it."],
  ])("when it is broken: %s", (_, html, text) => {
    expect(htmlText(html).replace(/\s+/g, " ")).toBe(text);
  });

  test("whatever it is made of, in time that grows with its length only", () => {
    const made = [
      "<b>",
      "<div></x>",
      "<a",
      "<!--",
      '<a href="',
      "<blockquote>",
      "&amp",
      "<li><p>",
      "<pre>\n",
    ];
    const time = (html: string) => {
      const began = performance.now();
      htmlText(html);
      return performance.now() - began;
    };
    for (const piece of made) {
      const [once, eight] = [8_000, 64_000].map((times) =>
        Math.min(...Array.from({ length: 3 }, () => time(piece.repeat(times)))),
      );
      expect((eight ?? 0) / ((once ?? 0) + 2), piece).toBeLessThan(40);
    }
  });
});
