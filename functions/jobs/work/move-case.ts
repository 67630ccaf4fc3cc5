import { officeHours } from "../../office-hours.ts";
import { saveMove } from "../../store/moves.ts";
import type { Job } from "../job.ts";
import { moverIn, workOn } from "./work-on.ts";

export const moveCase: Job<"moveCase"> = ({ reference, version, ...said }, office) =>
  workOn(office, { reference, version }, async () =>
    saveMove(office, { reference, version }, said, {
      ...moverIn(office),
      person: office.user,
      hours: await officeHours(office),
    }),
  );
