import { wordsOf } from "../../../core/effects/kinds.ts";
import { mendingsOf, withdraws } from "../../../core/effects/what-to-do.ts";
import { openState } from "../../../core/effects/state.ts";
import { may } from "../../../core/people/permissions.ts";
import { Problem } from "../../../core/problem.ts";
import { carryOut } from "../../effects/carry-out.ts";
import { doerIn } from "../../office.ts";
import { saveAct } from "../../store/acts.ts";
import { effectAct } from "../../store/effects.ts";
import { withdrawAnswer } from "../../store/requests.ts";
import { findOpenEffect, mendOpenEffect } from "../../store/tray.ts";
import type { Job } from "../job.ts";
import { viewTray } from "./read-tray.ts";

/** A person sees to what the office could not: has it tried again, calls it off, or says that it is done. */
export const mendEffect: Job<"mendEffect"> = async ({ id, how, reason }, office) => {
  const { db, viewer, settings, user, now } = office;
  const effect = await findOpenEffect(office, id);
  // Done meanwhile, or seen to by someone else: the tray as it is now says so.
  if (!effect) return { items: await viewTray(office) };
  if (!may(user.roles, wordsOf(effect.kind).mend))
    throw new Problem(
      "not-allowed",
      "Your role does not cover this. A gatekeeper or the Head of Office can do it.",
    );
  if (!mendingsOf(openState(effect.progress), effect.trouble).includes(how))
    throw new Problem(
      "conflict",
      "The office sees to this by itself at its time. It can only be called off or marked as done.",
    );
  const requestId = withdraws(effect, how);
  await db.transaction().execute(async (tx) => {
    await mendOpenEffect({ db: tx, viewer }, id, { how, reason, by: user, now });
    if (requestId !== undefined) await withdrawAnswer(tx, requestId, { by: user, now });
    const act = effectAct(how === "cancel" ? "effect.cancelled" : "effect.mended", effect, {
      onBehalfOf: settings.leader.name,
      before: effect.progress,
      after: { how, reason },
      detail: { how },
    });
    await saveAct(tx, doerIn(office), now, act);
  });
  if (how === "retry") await carryOut(office, { about: effect.about });
  return { items: await viewTray(office) };
};
