const online = /\b(teams|zoom|webex|online|virtual|skype|telephone|phone call|by phone)\b|https?:\/\//i;
const room = /\b(room|chamber|office|parlour|suite|floor|hall \d{1,9}|[a-z]?\d{1,9}[a-z]?)\b/i;

const parts = (place: string): string[] =>
  place
    .toLowerCase()
    .split(/[,;]/)
    .map((part) => part.replace(/[^\p{L}\p{N}]+/gu, " ").trim())
    .filter((part) => part !== "");

/**
 * Whether getting from one place to the other takes time. Places not known, online meetings and rooms of one
 * building do not: a warning that is often wrong is soon not read.
 */
export function needsTravel(from: string, to: string): boolean {
  if (online.test(from) || online.test(to)) return false;
  const [a, b] = [parts(from), parts(to)];
  if (a.length === 0 || b.length === 0) return false;
  if (a.every((part) => b.includes(part)) || b.every((part) => a.includes(part))) return false;
  return !sameBuilding(a, b);
}

function sameBuilding([roomA = "", ...buildingA]: string[], [roomB = "", ...buildingB]: string[]): boolean {
  if (buildingA.length === 0 || buildingB.length === 0) return false;
  return room.test(roomA) && room.test(roomB) && buildingA.join() === buildingB.join();
}
