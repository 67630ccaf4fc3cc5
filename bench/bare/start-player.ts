import { fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import type { FromPlayer, ToPlayer } from "./messages.ts";

export interface Player {
  ask<S extends FromPlayer["said"]>(asked: ToPlayer, said: S): Promise<Extract<FromPlayer, { said: S }>>;
  stop(): Promise<void>;
}

/** The process that asks Graph and the record without our code. */
export async function startPlayer(settings: Record<string, string>): Promise<Player> {
  const child = fork(path.join(import.meta.dirname, "player.ts"), [], {
    execArgv: ["--import", "tsx"],
    env: { ...process.env, ...settings },
    // Its log lines are not part of the report.
    stdio: ["ignore", "ignore", 2, "ipc"],
  });
  const ended = once(child, "exit").then(([code]) => {
    throw new Error(`the bare process ended with ${String(code)}`);
  });
  ended.catch(() => {});
  const hear = async <S extends FromPlayer["said"]>(said: S): Promise<Extract<FromPlayer, { said: S }>> => {
    // Sent by player.ts, which is typed by the same messages.
    const [message] = (await Promise.race([once(child, "message"), ended])) as [FromPlayer];
    if (message.said !== said)
      throw new Error(`expected "${said}" of the bare process, heard "${message.said}"`);
    return message as Extract<FromPlayer, { said: S }>;
  };
  await hear("ready");
  return {
    ask: (asked, said) => {
      const heard = hear(said);
      child.send(asked);
      return heard;
    },
    stop: async () => {
      child.kill();
      await ended.catch(() => {});
    },
  };
}
