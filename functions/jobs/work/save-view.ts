import { findViews, saveViewOf } from "../../store/queue-views.ts";
import type { Job } from "../job.ts";

/** Saved twice under one name it is one view, the last. */
export const saveView: Job<"saveView"> = async ({ name, filter }, { db, user }) => {
  await saveViewOf(db, user.id, name, filter);
  return { views: await findViews(db, user.id) };
};
