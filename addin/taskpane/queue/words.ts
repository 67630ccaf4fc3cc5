import type { QueueFilter, PointReason } from "../../../core/contract/work.ts";

export const queueNames: Record<QueueFilter["of"], string> = {
  mine: "Mine",
  team: "My team",
  allocate: "To allocate",
  accept: "To be accepted",
  all: "All",
};

export const emptyQueues: Record<QueueFilter["of"], string> = {
  mine: "You have nothing to do. Take the next case, or look at what is to be allocated.",
  team: "Nothing waits for your team.",
  allocate: "Every case is with a team.",
  accept: "No team has a case to accept.",
  all: "Nothing is to be done.",
};

/** "+40 due tomorrow" */
export const sayPoints = ({ points, says }: PointReason): string =>
  `${points > 0 ? "+" : "−"}${Math.abs(points)} ${says}`;
