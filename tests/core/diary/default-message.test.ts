import { expect, test } from "vitest";
import { answerKinds } from "../../../core/diary/answer.ts";
import { defaultMessage } from "../../../core/diary/default-message.ts";

test("every answer thanks the organiser by name and names the occasion", () => {
  for (const kind of answerKinds) {
    const message = defaultMessage(kind, "Tom Reed", "Visit to the new library");
    expect(message).toMatch(
      /^Dear Tom Reed,\n\nThank you for inviting the Leader to “Visit to the new library”\./,
    );
    expect(message).toMatch(/\nThe Leader’s office$/);
  }
});

test("a refusal regrets, gives no reason and leaves the door open", () => {
  const message = defaultMessage("decline", "Tom Reed", "Visit");
  expect(message).toContain("sorry");
  expect(message).toContain("write to us");
  expect(message).not.toMatch(/clash|conflict|priority/i);
});

test("without a name or a subject it still reads well", () => {
  expect(defaultMessage("accept", "events@trust.example", " ")).toMatch(
    /^Hello,\n\nThank you for inviting the Leader to your meeting\./,
  );
});

test("a subject cannot smuggle lines of its own into the letter", () => {
  expect(defaultMessage("accept", "Tom\r\nBcc: x@y.example", "A\n\nThe Leader resigns")).not.toMatch(
    /\nBcc|\nThe Leader resigns/,
  );
});
