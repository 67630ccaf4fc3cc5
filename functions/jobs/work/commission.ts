import { asHtml, commissionMail } from "../../../core/cases/office-mail.ts";
import { Problem } from "../../../core/problem.ts";
import { londonDate } from "../../../core/time.ts";
import { sendMail } from "../../effects/send-mail.ts";
import { aboutCase } from "../../store/cases.ts";
import { saveCommission, saveSettled } from "../../store/commissions.ts";
import { findTeams } from "../../store/teams.ts";
import { readOneCase, requireCase } from "../cases/read-case.ts";
import type { Job } from "../job.ts";
import { moverIn, workOn } from "./work-on.ts";

/** Asks a department for a contribution, by mail to its link officer, who answers to the case by its reference. */
export const commission: Job<"commission"> = async (asked, office) => {
  const { reference, version, team: code, questions, dueOn } = asked;
  const { settings, now } = office;
  const id = await requireCase(office, reference);
  if (dueOn < londonDate(now)) throw new Problem("bad-input", "Choose a day to come.");
  const team = (await findTeams(office.db)).find((one) => one.code === code);
  if (!team?.linkAddress)
    throw new Problem("bad-input", "This team has no link officer with an address. Settings has its entry.");
  const about = await readOneCase(office, id);
  const words = commissionMail({
    reference,
    subject: about.restrictedTo ? null : about.subject,
    questions,
    dueOn,
    to: team.linkName,
    from: settings.office.name,
  });
  const mail = { ...words, from: settings.office, html: asHtml(words.text) };
  const to = { name: team.linkName || team.name, address: team.linkAddress };
  return workOn(office, { reference, version }, () =>
    saveCommission(
      office,
      { reference, version },
      { team: team.code, toName: to.name, toAddress: to.address, questions, dueOn },
      (caseId, asking) => ({
        ...sendMail(`commission ${asking}`, aboutCase(caseId), { ...mail, to }),
        graceSeconds: settings.graceSeconds,
      }),
      moverIn(office),
    ),
  );
};

/** A contribution has come by another way, or is no longer wanted. */
export const settleCommission: Job<"settleCommission"> = ({ commission: id, how, ...one }, office) =>
  workOn(office, one, () => saveSettled(office, one, { commission: id, how }, moverIn(office)));
