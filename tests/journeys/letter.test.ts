import { beforeAll, expect, test } from "vitest";
import { office, people, post, type Seat, tabTo } from "../support/journey.ts";
import { barriers, sideways } from "../support/journey-look.ts";

const { sit } = people();

const both = `Dear Leader,

I want to make a formal complaint about how the works in Mill Lane (26/01234/FUL) were handled.

Under the Freedom of Information Act 2000 please send me what was paid to the contractor in each of the last three years.

Could we meet on 3 December at half two? You can ring me on 01632 960377.

Kind regards,
Ann Resident

Sent from my iPhone`;
let mixed: string;
let thin: string;
let danger: string;
let vast: string;
beforeAll(async () => {
  [mixed, thin, danger, vast] = await Promise.all([
    post(office, { subject: "Mill Lane", text: both }),
    post(office, {
      subject: "Petition",
      text: "Please see attached.",
      files: [{ filename: "Park Row.pdf", content: "signed" }],
    }),
    post(office, {
      subject: "Street lights",
      text: `${"The lights are out again, and the kerb is broken. ".repeat(60)}\n\nI don't want to be here any more, I have saved up my tablets.\n\nAnn`,
    }),
    post(office, { subject: "A hundred thousand letters", text: "longestwordever".repeat(7_000) }),
  ]);
});

const marks = ({ pane }: Seat, tone: string) => pane.locator(`.letter-words mark.mark-${tone}`);
const saying = async (seat: Seat, tone: string) =>
  (await marks(seat, tone).allInnerTexts()).join(" ").replace(/\s+/g, " ");

test("Tom sees the words that led to a suggestion, and those of another type when he chooses it", async () => {
  const tom = await sit("tom", { message: mixed });
  const type = tom.pane.getByLabel("Change type");
  await type.selectOption({ label: "Freedom of Information request" });
  await marks(tom, "type").first().waitFor();
  expect(await saying(tom, "type")).toMatch(/freedom of information/i);
  expect(await saying(tom, "type")).not.toMatch(/formal complaint/i);

  await type.selectOption({ label: "Complaint stage 1" });
  await expect.poll(() => saying(tom, "type")).toMatch(/complaint/i);
  expect(await saying(tom, "type")).not.toMatch(/freedom of information/i);
});

test("Tom sees what the letter asks, when, and its references, and copies one", async () => {
  const { pane } = await sit("tom", { message: mixed });
  const letter = pane.getByRole("region", { name: "What it says" });
  await letter.getByText("please send me what was paid").first().waitFor();
  await letter.getByText(/3 December \d{4} at 14:30/).waitFor();
  await letter.getByRole("button", { name: "Copy planning 26/01234/FUL" }).click();
  await letter.getByRole("button", { name: "Copy planning 26/01234/FUL: copied" }).waitFor();
  await letter.getByRole("button", { name: "Copy telephone 01632 960377" }).waitFor();
});

test("the signature is out of the way, and there when Tom asks for all of it", async () => {
  const { pane } = await sit("tom", { message: mixed });
  const words = pane.getByRole("region", { name: "The letter’s words" });
  await words.waitFor();
  expect(await words.innerText()).not.toMatch(/iPhone/);
  await pane.getByRole("button", { name: /^Show all/ }).click();
  expect(await words.innerText()).toMatch(/Sent from my iPhone/);
  await pane.getByRole("button", { name: "Show the new words only" }).click();
  expect(await words.innerText()).not.toMatch(/iPhone/);
});

test("a few words with something attached say that the request may be in there", async () => {
  const { pane } = await sit("tom", { message: thin });
  await pane.getByText("A request may be in an attachment: open it before you log.").waitFor();
  const letter = pane.getByRole("region", { name: "What it says" });
  await letter.getByText("Park Row.pdf").waitFor();
  expect(await letter.innerText()).toMatch(/PDF, 1 kB/);
});

test("the words of a danger are in sight, however far down the letter they stand", async () => {
  const tom = await sit("tom", { message: danger });
  await tom.pane.getByRole("heading", { name: "The writer may harm themselves" }).waitFor();
  await marks(tom, "danger").first().waitFor();
  expect(await saying(tom, "danger")).toMatch(/don't want to be here|saved up my tablets/);
  const seen = await marks(tom, "danger")
    .first()
    .evaluate((mark) => {
      const box = mark.closest(".letter-words")?.getBoundingClientRect();
      const { top } = mark.getBoundingClientRect();
      return box ? top >= box.top && top < box.bottom : false;
    });
  expect(seen).toBe(true);
});

test("a letter of one enormous word neither widens the pane nor hides the button", async () => {
  const tom = await sit("tom", { message: vast, query: "paneWidth=320" });
  await tom.pane.getByRole("region", { name: "The letter’s words" }).waitFor();
  expect(await sideways(tom.page)).toEqual([]);
  await tom.pane.getByText("A long email: this is its beginning.", { exact: false }).waitFor();
  await tom.pane.getByRole("button", { name: /^Log email/ }).click({ trial: true });
});

test("without a mouse Tom gets to the letter's words and everything about them, and no barrier is found", async () => {
  for (const look of [{ query: "theme=light" }, { query: "theme=dark&paneWidth=320" }]) {
    const tom = await sit("tom", { message: mixed, ...look });
    await tom.pane.getByRole("region", { name: "The letter’s words" }).waitFor();
    await tabTo(tom.page, tom.pane.getByRole("region", { name: "The letter’s words" }));
    const frame = tom.page.frame("addin-pane");
    if (!frame) throw new Error("There is no pane.");
    expect([...(await barriers(frame)), ...(await sideways(tom.page))]).toEqual([]);
  }
});
