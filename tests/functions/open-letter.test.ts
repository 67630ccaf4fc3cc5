import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { openMessage } from "../../functions/jobs/cases/open-message.ts";
import { caseworker, officeMailbox, openTestOffice, type TestOffice } from "../support/office.ts";

let office: TestOffice;
let asked: string[];
beforeAll(async () => {
  office = await openTestOffice();
});
afterEach(() => {
  delete office.hooks.before;
  expect(office.outside.graph.violations).toEqual([]);
});
afterAll(() => office.close());

const open = async (internetMessageId: string) => {
  asked = [];
  const before = office.hooks.before;
  office.hooks.before = (call, route) => {
    asked.push(call.path);
    return before?.(call, route);
  };
  const { letter } = await openMessage(
    { mailbox: officeMailbox, message: { internetMessageId } },
    office.as(caseworker),
  );
  if (!letter) throw new Error("The letter is not shown.");
  return letter;
};
const attachmentsAsked = () => asked.filter((path) => path.includes("/attachments")).length;

const files = [
  { filename: "Petition.pdf", contentType: "application/pdf", content: "signed by us all" },
  { filename: "logo.png", contentType: "image/png", cid: "logo@x", content: "a picture" },
  { filename: "list.xlsx", content: "a sheet" },
  { filename: "pay\u202Efdp.exe", contentType: "application/octet-stream", content: "no" },
];

const postWithFiles = (): Promise<string> =>
  office.post(officeMailbox, {
    subject: "See attached",
    text: "Please see attached.",
    html: '<p>Please see attached.</p><img src="cid:logo@x">',
    files,
  });

test("a letter opens with its own words, the rest on demand, and the words that led to the suggestion", async () => {
  const id = await office.post(officeMailbox, {
    text: "Dear Leader,\n\nUnder the Freedom of Information Act please send me the contract.\n\nKind regards,\nAnn\n\nSent from my iPhone",
  });
  const letter = await open(id);
  expect(letter.own).not.toMatch(/iPhone/);
  expect(letter.whole).toMatch(/iPhone/);
  const marked = letter.marks.map(({ part, at, to }) => letter[part].slice(at, to)).join(" ");
  expect(marked.replace(/\s+/g, " ")).toMatch(/Freedom of Information/);
});

test("its attachments are listed by name, kind and size, without the pictures in its text", async () => {
  const letter = await open(await postWithFiles());
  expect(letter.attachments?.map(({ name, kind }) => [name, kind])).toEqual([
    ["Petition.pdf", "PDF"],
    ["list.xlsx", "spreadsheet"],
    ["payfdp.exe", "file"],
  ]);
  expect(letter.attachments?.every(({ size }) => size > 0)).toBe(true);
});

test("Outlook is asked for attachments only when there are some", async () => {
  expect((await open(await office.post(officeMailbox, {}))).attachments).toEqual([]);
  expect(attachmentsAsked()).toBe(0);
});

test("when Outlook will not list them the letter opens all the same, and says that it does not know", async () => {
  const id = await postWithFiles();
  office.hooks.before = (call) =>
    call.path.includes("/attachments")
      ? {
          status: 404,
          body: {
            error: {
              code: "ErrorItemNotFound",
              message: "The object was not found.",
              innerError: { date: "2026-03-16T09:00:00" },
            },
          },
        }
      : undefined;
  const letter = await open(id);
  expect(letter.attachments).toBeNull();
  expect(letter.own).toMatch(/see attached/);
});
