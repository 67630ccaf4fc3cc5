import { describe, expect, test } from "vitest";
import { partsOf, newText } from "../../../core/mail/new-text.ts";

describe("The writer's own new words", () => {
  test("stand before an Outlook header block, and without the sign-off", () => {
    const body = `Dear Bethan

Tuesday suits us well.

Kind regards
Ann Holt
Chair, Mill Lane Residents

From: Leader's Office <leader@council.example>
Sent: 5 March 2026 11:40
To: Ann Holt
Subject: A meeting

Could you let us have a few dates?`;
    expect(newText(body)).toBe("Dear Bethan\n\nTuesday suits us well.");
    expect(partsOf(body).quoted).toContain("Could you let us have a few dates?");
  });

  test("stand before what a telephone quotes, and without its boast", () => {
    const body = `Yes please.
Sent from my iPhone

On 3 Apr 2026, at 16:19, Bethan <b@council.example> wrote:

> Shall we say ten?`;
    expect(newText(body)).toBe("Yes please.");
  });

  test("are joined when the writer answers between the lines of the quote", () => {
    const body = `Thanks.
> Can you do Monday?
Monday is fine.
> And bring the plans?
I will bring them.`;
    expect(newText(body)).toBe("Thanks.\nMonday is fine.\nI will bring them.");
  });

  test("do not begin with the banner of the mail system, nor end with the small print", () => {
    const body = `CAUTION: This email originated from outside the council.

The light on Bell Lane is out.

This email and any attachments are confidential and intended for the addressee only.`;
    expect(newText(body)).toBe("The light on Bell Lane is out.");
  });

  test("lose a bare name at the foot when the sender is known", () => {
    expect(newText("Please fix the gate.\n\nOswald Finch\nAllotment 14", "Oswald Finch")).toBe(
      "Please fix the gate.",
    );
  });

  test("keep a postscript", () => {
    const body =
      "The hall is booked.\n\nYours sincerely\nAnn\n\nPS. Please bring the second key, as mine has bent.";
    expect(newText(body)).toContain("Please bring the second key");
  });

  test("are not cut at a sentence that only looks like a quote's opening", () => {
    const body = "On 3 March I wrote: nothing came of it.\n\nCould you look again?";
    expect(newText(body)).toContain("Could you look again?");
  });

  test("are empty for an empty letter", () => {
    expect(newText("")).toBe("");
    expect(newText("\n \n")).toBe("");
  });
});
