import { londonDate, londonInstant, londonTime } from "../../time.ts";

/** Hours ahead of UTC, as the names are used in letters. "IST" is Dublin's as often as Delhi's and stays as it is. */
const hoursAhead: Readonly<Record<string, number>> = {
  UTC: 0,
  WET: 0,
  CET: 1,
  CEST: 2,
  EET: 2,
  EEST: 3,
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  PST: -8,
  PDT: -7,
};
const zone = /\d ?(?:[ap]\.?m\.?)?,? ?\(?(UTC|WET|CEST|CET|EEST|EET|EST|EDT|CST|CDT|PST|PDT|GMT|BST)\b/;

interface Times {
  start: string;
  end: string | null;
}

/** A time in another zone as London's clocks show it, with the words that say so. */
export function inLondon({ start, end }: Times, words: string): Times & { told: string | null } {
  const name = zone.exec(words)?.[1];
  if (!name || start.length < 16) return { start, end, told: null };
  if (name === "GMT" || name === "BST") {
    const summer = isSummer(start);
    const odd = summer === (name === "GMT");
    return { start, end, told: odd ? `${name} is not the time of that day; read as London’s clock` : null };
  }
  const here = (time: string) => {
    const instant = new Date(new Date(`${time}:00Z`).getTime() - (hoursAhead[name] ?? 0) * 3_600_000);
    return `${londonDate(instant)}T${londonTime(instant)}`;
  };
  return {
    start: here(start),
    end: end && here(end),
    told: `${start.slice(11)} ${name} is ${here(start).slice(11)} in London`,
  };
}

const isSummer = (start: string): boolean =>
  londonInstant(start.slice(0, 10), start.slice(11)).toISOString().slice(11, 16) !== start.slice(11);
