import { describe, expect, test } from "vitest";
import { automaticKind, isAutomatic } from "../../../core/mail/automatic.ts";
import type { Email } from "../../../core/mail/email.ts";

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
