import { z } from "zod";

/** A setting such as "type.media 30, age.most 10": each name one of those that there are, once, with a whole number up to `most` either way. */
export const numbersBy = (names: readonly string[], most: number) =>
  z
    .string()
    .max(5000, "is too long")
    .default("")
    .transform((text, found): Readonly<Record<string, number>> => {
      const numbers: Record<string, number> = {};
      for (const part of text.split(",").map((words) => words.trim())) {
        if (part === "") continue;
        const [name = "", number = "", ...rest] = part.split(" ");
        const isNumber = /^-?\d{1,3}$/.test(number) && Math.abs(Number(number)) <= most && rest.length === 0;
        if (isNumber && names.includes(name) && !(name in numbers)) numbers[name] = Number(number);
        else
          found.addIssue({
            code: "custom",
            message: `must be names and numbers: “${part.slice(0, 60)}” is none, or there twice`,
          });
      }
      return numbers;
    });
