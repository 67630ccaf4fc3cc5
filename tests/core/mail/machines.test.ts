import { describe, expect, test } from "vitest";
import { automaticKind, isAutomatic } from "../../../core/mail/automatic.ts";
import { campaignsAmong } from "../../../core/mail/campaigns.ts";
import type { Email } from "../../../core/mail/email.ts";
import { fingerprint, isSameLetter } from "../../../core/mail/fingerprint.ts";

const email = (parts: Partial<Email>): Email => ({
  from: { name: "Ann Holt", address: "ann@resident.example" },
  to: [{ name: "", address: "leader@council.example" }],
  cc: [],
  receivedAt: "2026-03-06T10:00:00Z",
  subject: "Mill Lane",
  body: "The lane is under water.",
  ...parts,
});

describe("Mail that no person wrote", () => {
  test("is known by its headers", () => {
    expect(automaticKind(email({ headers: { "auto-submitted": "auto-replied" } }))).toBe("auto-reply");
    expect(automaticKind(email({ headers: { "list-unsubscribe": "<https://x.example/u>" } }))).toBe(
      "newsletter",
    );
    expect(
      automaticKind(email({ headers: { "content-type": "multipart/report; report-type=delivery-status" } })),
    ).toBe("bounce");
  });

  test("is known by its words when the headers say nothing", () => {
    expect(automaticKind(email({ subject: "Automatic reply: Mill Lane" }))).toBe("auto-reply");
    expect(automaticKind(email({ subject: "Undelivered Mail Returned to Sender" }))).toBe("bounce");
    expect(automaticKind(email({ subject: "Accepted: Mill Lane", body: "When: Friday 20 March 2026" }))).toBe(
      "calendar",
    );
    expect(automaticKind(email({ body: "Ten top stories.\n\nUnsubscribe | Privacy" }))).toBe("newsletter");
  });

  test("is not what a person writes, nor a bill that a system sends", () => {
    expect(isAutomatic(email({}))).toBe(false);
    expect(
      isAutomatic(email({ headers: { "auto-submitted": "auto-generated" }, subject: "Invoice 4411" })),
    ).toBe(false);
  });
});

describe("Identical letters", () => {
  const common =
    "I am writing about the ferry. It is the only way across the river for our school. The fare has doubled in two years. Please vote to keep the ferry running this winter.";
  test("are the same with another greeting, a sentence of one's own, or passed on", () => {
    const first = fingerprint(`Dear Leader,\n\n${common}\n\nAnn`);
    expect(
      isSameLetter(
        first,
        fingerprint(`Dear Councillor,\n\n${common} My son goes there every day of the week.\n\nBob`),
      ),
    ).toBe(true);
    expect(isSameLetter(first, fingerprint(`I agree with all of this.\n\n> ${common}`))).toBe(true);
  });

  test("are not letters on the same matter in other words", () => {
    expect(
      isSameLetter(
        fingerprint(common),
        fingerprint(
          "Our ferry must not stop. My mother crosses the river twice a week for her treatment. Please keep it.",
        ),
      ),
    ).toBe(false);
  });

  test("are grouped, and a letter alone is in no group", () => {
    const letters = [
      { id: "1", fingerprint: fingerprint(common) },
      {
        id: "2",
        fingerprint: fingerprint(
          "The light on Bell Lane is out. It has been dark there since Tuesday evening.",
        ),
      },
      { id: "3", fingerprint: fingerprint(`${common}\n\nCarol`) },
    ];
    expect([...campaignsAmong(letters)]).toEqual([
      ["1", { key: "1", size: 2 }],
      ["3", { key: "1", size: 2 }],
    ]);
  });
});
