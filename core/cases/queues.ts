/** Whose work a queue is: mine, my team's, what is to be sent to a team, what waits there to be accepted, and all of it. */
export const queues = ["mine", "team", "allocate", "accept", "all"] as const;
export type QueueName = (typeof queues)[number];
