import type { DateReceipt, DayLine } from "../contract/receipts.ts";
import { sayDay, sayShortDay } from "../time.ts";
import { correspondenceTypes, type TypeCode } from "../triage/types.ts";

/** What a day was to the count, in a few words. */
export function sayLine({ mark, n, why }: DayLine): string {
  switch (mark) {
    case "zero":
      return `day zero${why && `, ${why}`}`;
    case "counted":
      return `day ${n}`;
    case "weekend":
      return "weekend";
    case "holiday":
      return `bank holiday${why && `: ${why}`}`;
    case "stopped":
      return `does not count, ${why}`;
    case "rolled":
      return `not a working day${why && `: ${why}`}`;
    case "added":
      return why;
    case "last":
      return why;
  }
}

/** A receipt as plain text: what would be put into a letter to an ombudsman or the Commissioner. */
export function receiptText(type: TypeCode, receipt: Omit<DateReceipt, "text">, reference?: string): string {
  const { title, dueOn, rule, law, calendar, receivedOn, dayZero, days, stops, extension, end } = receipt;
  const paragraphs = [
    [
      `How the date was counted: ${correspondenceTypes[type].label}`,
      ...(reference ? [`Case: ${reference}`] : []),
      `Received: ${sayDay(receivedOn)}`,
      `${title} by: ${dueOn ? sayDay(dueOn) : "no date while the clock stands still"}`,
      `Rule: ${rule}`,
      `Law or standard: ${law}`,
      `Bank holidays: ${calendar.name} (${calendar.version})`,
      `Day zero: ${sayDay(dayZero.on)}, ${dayZero.why}`,
    ],
    stops.flatMap(({ says, law: of }) => [says, `  ${of}.`]),
    extension ? [extension.says, `  ${extension.law}.`] : [],
    days.length > 0 ? ["Day by day:", ...days.map((day) => `  ${withYear(day)}  ${sayLine(day)}`)] : [],
    [end],
  ];
  return paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n");
}

const withYear = ({ on }: DayLine): string => `${sayShortDay(on).padEnd(10)} ${on.slice(0, 4)}`;
