import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { unpackedRtf } from "../../functions/mail/packed-rtf.ts";
import { rtfText } from "../../functions/mail/rtf-text.ts";
import { readTnef } from "../../functions/mail/tnef.ts";
import { attribute, fact, packedRtf, tnefOf, wide } from "../support/tnef.ts";

const whole = tnefOf([
  attribute(0x00069003, [
    fact(0x1f, 0x0037, wide("Bins")),
    fact(0x1f, 0x1000, wide("The bins were missed.\r\nAgain.")),
  ]),
  attribute(0x00069002, []),
  attribute(0x00018010, [new TextEncoder().encode("PHOTO~1.JPG\0")]),
  attribute(0x0006800f, [new Uint8Array(1234)]),
  attribute(0x00069005, [fact(0x1f, 0x3707, wide("Photo of the bins – March.jpg"))]),
]);

describe("A winmail.dat", () => {
  test("gives its text, its subject and the names of its files", () => {
    expect(readTnef(whole)).toMatchObject({
      subject: "Bins",
      body: "The bins were missed.\nAgain.",
      attachments: [{ name: "Photo of the bins – March.jpg", size: 1234 }],
    });
  });

  test("gives the words of its HTML, or of its packed RTF, when it has no plain text", () => {
    const html = new TextEncoder().encode("<p>Caf\u00e9 <b>closed</b></p>");
    expect(
      readTnef(
        tnefOf([
          attribute(0x00069003, [
            fact(3, 0x3fde, Uint8Array.of(0xe9, 0xfd, 0, 0)),
            fact(0x102, 0x1013, html),
          ]),
        ]),
      )?.body,
    ).toBe("Café closed");
    const rtf = packedRtf("{\\rtf1\\ansi\\ansicpg1252 The gate\\par is caf\\'e9 \\u8364?5.}");
    expect(readTnef(tnefOf([attribute(0x00069003, [fact(0x102, 0x1009, rtf)])]))?.body).toBe(
      "The gate\nis café €5.",
    );
  });

  test("is nothing when it is something else, and as much as can be read when it is cut short or damaged", () => {
    expect(readTnef(new TextEncoder().encode("%PDF-1.7"))).toBeNull();
    expect(readTnef(new Uint8Array())).toBeNull();
    for (let length = 4; length < whole.length; length += 7)
      expect(readTnef(whole.subarray(0, length))).not.toBeNull();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.nat(whole.length), (noise, at) => {
        const bytes = new Uint8Array(whole);
        bytes.set(noise.subarray(0, Math.max(0, whole.length - at - 4)), Math.min(at + 4, whole.length));
        expect(typeof readTnef(bytes)?.body).toBe("string");
        expect(typeof rtfText(unpackedRtf(noise))).toBe("string");
      }),
    );
  });
});

describe("An RTF text", () => {
  test("that Outlook made from HTML says what the HTML says", () => {
    const rtf =
      "{\\rtf1\\ansi\\fromhtml1 {\\fonttbl{\\f0 Arial;}}{\\*\\htmltag64 <p>}\\htmlrtf {\\f0 \\htmlrtf0 Dear Leader{\\*\\htmltag116 <br>}\\htmlrtf \\line \\htmlrtf0 the gate\\htmlrtf }\\htmlrtf0 {\\*\\htmltag72 </p>}}";
    expect(rtfText(rtf)).toBe("Dear Leader\nthe gate");
  });

  test("that never ends its groups, or nests them without end, is read to its end", () => {
    expect(rtfText(`{\\rtf1 ${"{".repeat(50_000)}deep`)).toBe("deep");
    expect(rtfText(`{\\rtf1 a\\bin999999999 b`)).toBe("a");
  });
});
