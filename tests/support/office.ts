import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import path from "node:path";
import type { Person } from "../../core/people/person.ts";
import { connectGraph } from "../../functions/graph/connect.ts";
import { graphToken } from "../../functions/graph/token.ts";
import { carryOut } from "../../functions/effects/carry-out.ts";
import { type Office, staffed, type StaffedOffice } from "../../functions/office.ts";
import { readSettings, type Settings } from "../../functions/settings.ts";
import type { Hooks } from "../../stand-ins/graph/options.ts";
import type { World } from "../../stand-ins/graph/world.ts";
import { type Outside, startOutside } from "../../stand-ins/outside.ts";
import { helenMarsh, leadersOffice, ruthCalloway, tomAdeyemi } from "../../stand-ins/people/people.ts";
import { emptyWorld } from "../../stand-ins/people/empty-world.ts";
import { localCertificate } from "../../stand-ins/tls.ts";
import type { OpenedRecord } from "../../functions/store/open.ts";
import { restsIn } from "../../functions/store/rests.ts";
import { openTestRecord } from "./record.ts";
import { type Letter, type Meeting, letterOf, meetingOf } from "./post.ts";

/** Microsoft's contract for Graph, when it lies beside the project: then every call in every test is held to it. */
export const contract = path.resolve("../shared/graph/contract.mjs");

export interface TestOffice {
  settings: Settings;
  outside: Outside;
  world: World;
  /** Faults of Graph, for a test to set and clear. */
  hooks: Hooks;
  record: OpenedRecord;
  /** The office with someone signed in, at this moment or another. */
  as(person: Person, now?: Date): StaffedOffice;
  /** A letter arrives from outside; resolves to its Message-ID. */
  post(mailbox: string, letter: Letter): Promise<string>;
  /** A meeting request, update or cancellation arrives in the Leader's mailbox; resolves to its Message-ID. */
  invite(meeting: Meeting): Promise<string>;
  /** What Graph says, as Outlook itself would ask. */
  look<T>(graphPath: string): Promise<T>;
  /** Carries out what is due at a moment; now, if none is given. */
  drain(now?: Date): Promise<number>;
  close(): Promise<void>;
}

export const caseworker = tomAdeyemi;
export const gatekeeper = ruthCalloway;
export const leaderMailbox = helenMarsh.address;
export const officeMailbox = leadersOffice.address;

/** The product on a record of its own, in front of Graph and Entra over https. Answers go at once, unless told otherwise. */
export async function openTestOffice({ graceSeconds = 0 } = {}): Promise<TestOffice> {
  const world = emptyWorld();
  const hooks: Hooks = {};
  const [outside, record] = await Promise.all([
    startOutside({
      tls: await localCertificate(),
      world,
      port: 0,
      hooks,
      contract: existsSync(contract) ? contract : undefined,
    }),
    openTestRecord(),
  ]);
  const settings = readSettings({
    ...outside.settings,
    DATA_FOLDER: "not-used",
    GRACE_SECONDS: String(graceSeconds),
  });
  let moment = new Date();
  const graph = connectGraph({
    url: settings.graph.url,
    token: graphToken(settings),
    rests: restsIn(record.seenBy("system"), () => moment.getTime()),
  });
  const office = (now: Date): Office => {
    moment = now;
    return {
      db: record.seenBy("system"),
      viewer: "system",
      record,
      graph,
      settings,
      now,
      correlation: randomUUID(),
      log: () => {},
    };
  };

  const deliver = async (mailbox: string, mime: Buffer) => {
    const answer = await fetch(`${outside.graph.url}/admin/deliver?mailbox=${encodeURIComponent(mailbox)}`, {
      method: "POST",
      body: new Uint8Array(mime),
    });
    if (!answer.ok) throw new Error(`the post did not arrive: ${answer.status} ${await answer.text()}`);
  };

  return {
    settings,
    outside,
    world,
    hooks,
    as: (user, now = new Date()) => staffed(office(now), user),
    record,
    post: async (mailbox, letter) => {
      const { id, mime } = await letterOf(mailbox, letter);
      await deliver(mailbox, mime);
      return id;
    },
    invite: async (meeting) => {
      const { id, mime } = await meetingOf(leaderMailbox, meeting);
      await deliver(leaderMailbox, mime);
      return id;
    },
    look: async <T>(graphPath: string) => {
      const answer = await fetch(`${outside.graph.url}/v1.0${graphPath}`, {
        headers: { authorization: `Bearer ${await outside.outlookToken()}`, prefer: 'IdType="ImmutableId"' },
      });
      return (await answer.json()) as T;
    },
    drain: (now = new Date()) => carryOut(office(now), { limit: 1000 }),
    close: async () => {
      await record.close();
      await outside.close();
    },
  };
}
