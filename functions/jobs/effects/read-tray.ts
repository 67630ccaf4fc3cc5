import type { TrayItem } from "../../../core/contract/shapes.ts";
import { wordsOf } from "../../../core/effects/kinds.ts";
import { trayItem } from "../../../core/effects/tray.ts";
import { may } from "../../../core/people/permissions.ts";
import type { StaffedOffice } from "../../office.ts";
import { readSubjects } from "../../store/effect-subjects.ts";
import { findOpenEffects } from "../../store/tray.ts";
import type { Job } from "../job.ts";

const most = 100;

export const readTray: Job<"readTray"> = async (_, office) => ({ items: await viewTray(office) });

/** What has not reached Outlook and this person may know of, in words. */
export async function viewTray(office: StaffedOffice): Promise<TrayItem[]> {
  const { user } = office;
  const effects = (await findOpenEffects(office, most)).filter(({ kind }) =>
    may(user.roles, wordsOf(kind).see),
  );
  const subjects = await readSubjects(
    office,
    effects.map(({ about }) => about),
  );
  return effects.map((effect) => trayItem(effect, subjects.get(effect.about), user.roles));
}
