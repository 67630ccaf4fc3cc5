import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Email } from "../core/mail/email.ts";
import { isTypeCode, type TypeCode } from "../core/triage/types.ts";
import { flags, type Flag, type Topic } from "../core/triage/vocabulary.ts";
import { asEmail } from "./corpus.ts";

/** A letter of our own with what it is. */
export interface Letter {
  id: string;
  email: Email;
  type: TypeCode;
  alsoTypes: TypeCode[];
  topic: Topic | null;
  flags: Flag[];
  needsReply: boolean;
  service: string | null;
  capacity: string;
}

export const topicCodes: Readonly<Record<string, Topic | null>> = {
  ASC: "Adult social care",
  BEN: "Benefits and council tax",
  CHI: "Children’s services and education",
  ENV: "Environment, waste and public protection",
  HIG: "Highways, transport and parking",
  HOU: "Housing and homelessness",
  PLA: "Planning and building control",
  LEI: "Leisure, culture and libraries",
  COM: "Community safety and antisocial behaviour",
  LIC: "Licensing and business",
  DEM: "Democratic services, councillors and elections",
  COR: "Corporate, finance and HR",
  PAR: "Parks, trees and open spaces",
  PUB: "Public health",
  ECO: "Economy, regeneration and growth",
  CLI: "Climate and sustainability",
  NHS: "Other body: NHS",
  POL: "Other body: police",
  CTY: "Other body: county/district",
  GOV: "Other body: government",
  NONE: null,
};

/**
 * Letters one after another, each under a line `=== TYPE | also: … | topic: CODE | capacity: … | flags: … | reply: … |
 * service: …`, then From, Subject, an empty line and the body. Throws for a word that there is not, with its letter.
 */
export const parseLetters = (text: string, file: string): Letter[] =>
  text
    .split(/^=== /m)
    .slice(1)
    .map((part, at) => parseLetter(part, `${file}, letter ${at + 1}`));

function parseLetter(part: string, id: string): Letter {
  const lines = part.split("\n");
  const [type = "", ...fields] = (lines[0] ?? "").split("|").map((field) => field.trim());
  const said = new Map(
    fields
      .map((field) => field.split(/:(.*)/s, 2).map((word) => word.trim()))
      .map(([name = "", value = ""]) => [name, value]),
  );
  const list = (name: string) =>
    (said.get(name) ?? "")
      .split(",")
      .map((word) => word.trim())
      .filter((word) => word !== "" && word !== "none");
  const gap = lines.indexOf("");
  const header = (name: string) =>
    lines
      .slice(1, gap)
      .find((line) => line.startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim() ?? "";
  const from = header("From");
  const [, name = "", address = ""] = /^(?:(.*?)\s*<)?([^<>\s]+@[^<>\s]+)>?$/.exec(from) ?? ["", from];
  const email = asEmail(
    header("Subject"),
    lines
      .slice(gap + 1)
      .join("\n")
      .trim(),
  );
  const topic = topicCodes[said.get("topic") ?? "NONE"];
  if (topic === undefined) throw new Error(`${id}: there is no topic ${said.get("topic")}`);
  return {
    id,
    email: { ...email, from: { name: name.replace(/^"|"$/g, ""), address } },
    type: typeNamed(type, id),
    alsoTypes: list("also").map((also) => typeNamed(also, id)),
    topic,
    flags: list("flags").map((flag) => flagNamed(flag, id)),
    needsReply: said.get("reply") === "yes",
    service: list("service")[0] ?? null,
    capacity: said.get("capacity") ?? "council",
  };
}

function typeNamed(word: string, id: string): TypeCode {
  if (!isTypeCode(word)) throw new Error(`${id}: there is no type ${word}`);
  return word;
}

function flagNamed(word: string, id: string): Flag {
  const found = flags.find((flag) => flag === word);
  if (!found) throw new Error(`${id}: there is no flag ${word}`);
  return found;
}

export const readLetters = (folder: string): Letter[] =>
  readdirSync(folder)
    .sort()
    .flatMap((file) => parseLetters(readFileSync(path.join(folder, file), "utf8"), file));

/** The labelled mails beside the corpora, as letters. */
export const readMailset = (file: string): Letter[] =>
  readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => {
      // Described in its own README; what is not so fails where it is used.
      const { id, labels, ...email } = JSON.parse(line) as Email & {
        id: string;
        labels: Omit<Letter, "id" | "email">;
      };
      return { ...labels, id, email, service: null };
    });
