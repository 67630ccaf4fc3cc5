import type { Call } from "./call.ts";
import { badRequest } from "./errors.ts";

/** The window's ends carry their own offset; without one they are UTC, whatever `Prefer: outlook.timezone` says. */
export function windowOf(call: Call): [Date, Date] {
  const read = (name: string): Date => {
    const text = call.query.get(name.toLowerCase());
    if (text === undefined)
      throw badRequest(
        `This request requires a time window specified by the query string parameters StartDateTime and EndDateTime.`,
        "ErrorInvalidParameter",
      );
    const plain = text.replace(/ (?=\d\d:\d\d$)/, "+");
    const date = new Date(
      /(Z|[+-]\d{2}:\d{2})$/i.test(plain) ? plain : `${plain.length === 10 ? `${plain}T00:00:00` : plain}Z`,
    );
    if (Number.isNaN(date.getTime()))
      throw badRequest(`The value '${text}' of parameter '${name}' is not a date.`, "ErrorInvalidParameter");
    return date;
  };
  const [from, until] = [read("startDateTime"), read("endDateTime")];
  if (until < from)
    throw badRequest("The end of the window comes before its start.", "ErrorInvalidParameter");
  if (+until - +from > 1825 * 86_400_000)
    throw badRequest(
      "The requested time duration specified for the view is too long.",
      "ErrorCalendarViewRangeTooBig",
    );
  return [from, until];
}
