import MailComposer from "nodemailer/lib/mail-composer/index.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readLetter } from "../../functions/jobs/cases/read-letter.ts";
import { caseworker, officeMailbox, openTestOffice, type TestOffice } from "../support/office.ts";
import { attribute, fact, tnefOf, wide } from "../support/tnef.ts";

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

const read = async (id: string) =>
  readLetter({ mailbox: officeMailbox, message: { internetMessageId: id } }, office.as(caseworker));

const request =
  "Under the Freedom of Information Act please send me the contract for the car park on Bell Lane.";
const enclosed = async () =>
  String(
    await new MailComposer({
      from: '"Oswald Finch" <oswald@resident.example>',
      to: "ward@council.example",
      subject: "The car park",
      text: request,
    })
      .compile()
      .build(),
  );

test("a mail that hangs on a covering note is read as what is passed on", async () => {
  const id = await office.post(officeMailbox, {
    subject: "One for you",
    text: "See attached, please.",
    files: [{ filename: "car park.eml", contentType: "message/rfc822", content: await enclosed() }],
  });
  const { judgement } = await read(id);
  expect(judgement.type).toBe("foi");
  expect(judgement.newText).toBe("See attached, please.");
});

test("what an outside relay left packed as winmail.dat is read when the letter is empty", async () => {
  const packed = tnefOf([attribute(0x00069003, [fact(0x1f, 0x1000, wide(request))])]);
  const id = await office.post(officeMailbox, {
    subject: "The car park",
    text: " ",
    files: [{ filename: "winmail.dat", contentType: "application/ms-tnef", content: Buffer.from(packed) }],
  });
  const { letter, judgement } = await read(id);
  expect(letter.body).toContain("car park on Bell Lane");
  expect(judgement.type).toBe("foi");
});

test("what hangs on a letter that speaks for itself is left alone", async () => {
  const id = await office.post(officeMailbox, {
    text: "The light on Bell Lane has been out since Tuesday. ".repeat(6),
    files: [{ filename: "other.eml", contentType: "message/rfc822", content: await enclosed() }],
  });
  expect((await read(id)).letter.body).not.toContain("Freedom");
});
