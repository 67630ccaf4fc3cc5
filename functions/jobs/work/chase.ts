import { asHtml } from "../../../core/cases/office-mail.ts";
import { Problem } from "../../../core/problem.ts";
import { sendMail } from "../../effects/send-mail.ts";
import { saveChase } from "../../store/chasers.ts";
import { aboutCase } from "../../store/cases.ts";
import { requireCase } from "../cases/read-case.ts";
import type { Job } from "../job.ts";
import { viewWork } from "./view-work.ts";
import { moverIn, workOn } from "./work-on.ts";

/** Sends the prepared mail to whoever should be asked again: once for each case and step. */
export const chase: Job<"chase"> = async ({ step, about, commission, ...one }, office) => {
  const { settings } = office;
  const id = await requireCase(office, one.reference);
  const { chasers } = await viewWork(office, id);
  const found = chasers.find(
    (each) => each.step === step && each.about === about && each.commission === commission,
  );
  if (found && !found.mail)
    throw new Problem("bad-input", "There is nobody to write to: the team has no link officer’s address.");
  const mail = found?.mail ?? { to: "", subject: "", text: "" };
  const key = `chase ${id} ${step} ${about} ${commission}`;
  return workOn(office, one, () =>
    saveChase(
      office,
      one,
      {
        step,
        about,
        commission,
        to: mail.to,
        mail: (caseId) => ({
          ...sendMail(key, aboutCase(caseId), {
            from: settings.office,
            to: { name: "", address: mail.to },
            subject: mail.subject,
            text: mail.text,
            html: asHtml(mail.text),
          }),
          graceSeconds: settings.graceSeconds,
        }),
      },
      moverIn(office),
    ),
  );
};
