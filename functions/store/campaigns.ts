import { type Selectable, sql } from "kysely";
import { type Fingerprint, marksIn, namesIn } from "../../core/mail/fingerprint.ts";
import {
  commonMarks,
  type InCommon,
  isDrawn,
  isSame,
  likeness,
  lookedUpBy,
  type Marks,
  nearest,
  reckonedAt,
} from "../../core/mail/likeness.ts";
import { addsSomething, ownAmong, wordsIn } from "../../core/mail/own-words.ts";
import { unpacked } from "./letter-marks.ts";
import type { Db } from "./open.ts";
import type { Tables } from "./tables.ts";

/** A campaign as a letter is held against it. */
export interface Campaign extends InCommon {
  id: number;
  copies: number;
  isMany: boolean;
}

/** The campaign that a letter is a copy in, as far as is known. */
export async function findCampaignLike(
  db: Db,
  { sentences, quotes }: Fingerprint,
): Promise<Campaign | undefined> {
  const marks = marksIn({ sentences });
  const found = await campaignsSharing(db, marks, 8);
  // An answer quotes what it answers: it joins what many sent, and begins nothing.
  const fit = quotes === "reply" ? found.filter(({ isMany }) => isMany) : found;
  return nearest(marks, fit, (likeness, { isMany }) =>
    isMany && quotes !== "reply" ? isDrawn(likeness) : isSame(likeness),
  );
}

async function campaignsSharing(db: Db, marks: Marks, most: number): Promise<Campaign[]> {
  const { rows } = await sql<CampaignRow>`
    select c.id, c.common, c.names, c.copies, c.is_many
    from (
      select found.campaign, count(*) as shared
      from unnest(${[...marks]}::integer[]) as asked (mark) cross join lateral (
        -- What so many different letters say is no one's mark.
        select campaign from campaign_marks where campaign_marks.mark = asked.mark limit 200
      ) as found
      group by found.campaign order by shared desc, found.campaign limit ${most}
    ) as near join campaigns c on c.id = near.campaign`.execute(db);
  return rows.map(campaignIn);
}

export type CampaignRow = Selectable<Tables["campaigns"]>;
export const campaignIn = ({ is_many, common, names, ...row }: CampaignRow): Campaign => ({
  ...row,
  isMany: is_many,
  common: new Set(common),
  names: new Set(names),
});

/** Finds a letter just remembered its campaign: its other mailbox's, one that it is like, or one that it begins. */
export async function placeAmongCampaigns(
  tx: Db,
  letter: number,
  internetMessageId: string,
  fingerprint: Fingerprint,
): Promise<void> {
  const twin = await tx
    .selectFrom("letters")
    .select(["campaign", "own_words", "adds_own"])
    .where("internet_message_id", "=", internetMessageId)
    .where("id", "!=", letter)
    .executeTakeFirst();
  if (twin) return setLetter(tx, letter, twin);
  const campaign = await findCampaignLike(tx, fingerprint);
  if (campaign) return join(tx, campaign, letter, fingerprint);
  if (fingerprint.quotes === "reply") return;
  const common = marksIn(fingerprint);
  const { id } = await tx
    .insertInto("campaigns")
    .values({ common: [...common], names: [...namesIn(fingerprint)], copies: 1 })
    .returning("id")
    .executeTakeFirstOrThrow();
  await setLookup(tx, id, common);
  await setLetter(tx, letter, { campaign: id });
}

async function join(tx: Db, campaign: Campaign, letter: number, { sentences }: Fingerprint) {
  const { id, copies } = campaign;
  const own = ownAmong(sentences, campaign);
  await setLetter(tx, letter, { campaign: id, own_words: wordsIn(own), adds_own: addsSomething(own) });
  await tx
    .updateTable("campaigns")
    .set({ copies: copies + 1 })
    .where("id", "=", id)
    .execute();
  if (reckonedAt.includes(copies + 1)) await reckonAgain(tx, id);
}

/** What the copies have in common, now that there are more of them, and what each adds to it. */
async function reckonAgain(tx: Db, id: number): Promise<void> {
  const copies = await tx
    .selectFrom("letters")
    .selectAll()
    .where("campaign", "=", id)
    .orderBy("id")
    .limit(50)
    .execute();
  const read = copies.map((copy) => ({ id: copy.id, sentences: unpacked(copy) }));
  const common = commonMarks(read.map(marksIn));
  const names = commonMarks(read.map(namesIn));
  const isMany = new Set(copies.map(({ writer }) => writer)).size >= 3;
  await tx
    .updateTable("campaigns")
    .set({ common: [...common], names: [...names], is_many: isMany })
    .where("id", "=", id)
    .execute();
  await setLookup(tx, id, common);
  for (const copy of read) {
    const own = ownAmong(copy.sentences, { common, names });
    await setLetter(tx, copy.id, { own_words: wordsIn(own), adds_own: addsSomething(own) });
  }
  if (isMany) await drawOthers(tx, { id, common, names });
}

/** Brings in what came before it was known that many would send it. */
async function drawOthers(tx: Db, { id, common, names }: InCommon & Pick<Campaign, "id">): Promise<void> {
  for (const other of await campaignsSharing(tx, common, 60)) {
    const alike = likeness(other.common, common);
    if (other.id === id || other.isMany || !(other.copies === 1 ? isDrawn(alike) : isSame(alike))) continue;
    const drawn = await tx.selectFrom("letters").selectAll().where("campaign", "=", other.id).execute();
    for (const copy of drawn) {
      const own = ownAmong(unpacked(copy), { common, names });
      await setLetter(tx, copy.id, { campaign: id, own_words: wordsIn(own), adds_own: addsSomething(own) });
    }
    await tx
      .updateTable("campaigns")
      .set({ copies: sql<number>`copies + ${other.copies}` })
      .where("id", "=", id)
      .execute();
    await tx.deleteFrom("campaigns").where("id", "=", other.id).execute();
  }
}

/** Counts again what letters were forgotten of; nothing is left of a campaign without any. */
export async function countCopies(tx: Db, campaigns: readonly number[]): Promise<void> {
  await sql`update campaigns set copies = (
      select count(distinct internet_message_id) from letters where campaign = campaigns.id
    ) where id = any(${[...campaigns]}::bigint[])`.execute(tx);
  await tx
    .deleteFrom("campaigns")
    .where("id", "in", campaigns)
    .where("copies", "=", 0)
    // What was approved or logged stays on the record.
    .where((e) =>
      e.not(
        e.or([
          e.exists(e.selectFrom("approved_lines").select("id").whereRef("campaign", "=", "campaigns.id")),
          e.exists(
            e.selectFrom("campaign_filings").select("message").whereRef("campaign", "=", "campaigns.id"),
          ),
        ]),
      ),
    )
    .execute();
}

const setLetter = async (
  tx: Db,
  id: number,
  values: { campaign?: number | null; own_words?: number; adds_own?: boolean },
): Promise<void> => void (await tx.updateTable("letters").set(values).where("id", "=", id).execute());

async function setLookup(tx: Db, campaign: number, common: Marks): Promise<void> {
  await tx.deleteFrom("campaign_marks").where("campaign", "=", campaign).execute();
  const rows = lookedUpBy(common).map((mark) => ({ mark, campaign }));
  if (rows.length > 0) await tx.insertInto("campaign_marks").values(rows).execute();
}
