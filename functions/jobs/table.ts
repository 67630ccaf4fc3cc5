import type { CallName } from "../../core/contract/calls.ts";
import { previewBrief } from "./briefing/preview-brief.ts";
import { sendBrief } from "./briefing/send-brief.ts";
import { approveLine } from "./campaigns/approve-line.ts";
import { logCampaign } from "./campaigns/log-campaign.ts";
import { readCampaign } from "./campaigns/read-campaign.ts";
import { undoCampaign } from "./campaigns/undo-campaign.ts";
import { correctCase } from "./cases/correct-case.ts";
import { readCorrection } from "./cases/read-correction.ts";
import { tryCorrection } from "./cases/try-correction.ts";
import { listCases } from "./cases/list-cases.ts";
import { logEmail } from "./cases/log-email.ts";
import { nameReader } from "./cases/name-reader.ts";
import { openMessage } from "./cases/open-message.ts";
import { readCase } from "./cases/read-case.ts";
import { readReaders } from "./cases/read-readers.ts";
import { removeReader } from "./cases/remove-reader.ts";
import { undoLog } from "./cases/undo-log.ts";
import { readClock } from "./clocks/read-clock.ts";
import { readReceipt } from "./clocks/read-receipt.ts";
import { recordClockEvent } from "./clocks/record-clock-event.ts";
import { tryClockEvent } from "./clocks/try-clock-event.ts";
import { exportCases } from "./desk/export-cases.ts";
import { findLetterLink } from "./desk/find-letter-link.ts";
import { readCasePage } from "./desk/read-case-page.ts";
import { readRegisterChoices } from "./desk/read-choices.ts";
import { readReport } from "./desk/read-report.ts";
import { searchCases } from "./desk/search-cases.ts";
import { answerRequest } from "./diary/answer-request.ts";
import { openRequest } from "./diary/open-request.ts";
import { pullBackAnswer } from "./diary/pull-back-answer.ts";
import { mendEffect } from "./effects/mend-effect.ts";
import { readTray } from "./effects/read-tray.ts";
import { approveHolidays } from "./holidays/approve-holidays.ts";
import { proposeHolidays } from "./holidays/propose-holidays.ts";
import { readHolidays } from "./holidays/read-holidays.ts";
import { tryHolidays } from "./holidays/try-holidays.ts";
import type { Job } from "./job.ts";
import { exportLearning } from "./learning/export-learning.ts";
import { forgetLessons } from "./learning/forget-lessons.ts";
import { readLearning } from "./learning/read-learning.ts";
import { restoreLessons } from "./learning/restore-lessons.ts";
import { switchType } from "./learning/switch-type.ts";
import { tryOnPastMail } from "./learning/try-on-past-mail.ts";
import { answerQuestion } from "./records/answer-question.ts";
import { destroyCases } from "./records/destroy-cases.ts";
import { readQuestions } from "./records/read-questions.ts";
import { readRecords } from "./records/read-records.ts";
import { readRetention } from "./records/read-retention.ts";
import { rearrangeCase } from "./records/rearrange-case.ts";
import { recordContact } from "./records/record-contact.ts";
import { recordOnCase } from "./records/record-on-case.ts";
import { searchPerson } from "./records/search-person.ts";
import { tryMerge } from "./records/try-merge.ts";
import { weighContact } from "./records/weigh-contact.ts";
import { readHome } from "./office/read-home.ts";
import { readMe } from "./office/read-me.ts";
import { prepareMailing, readMailing } from "./mailings/prepare-mailing.ts";
import { sendMailing, stopMailing } from "./mailings/send-mailing.ts";
import { approveReplyLine } from "./replies/approve-reply-line.ts";
import { clearReply } from "./replies/clear-reply.ts";
import { draftReply } from "./replies/draft-reply.ts";
import { readLines } from "./replies/read-lines.ts";
import { readReplies } from "./replies/read-replies.ts";
import { tellSent } from "./replies/tell-sent.ts";

import { chase } from "./work/chase.ts";
import { claimCase } from "./work/claim-case.ts";
import { commission, settleCommission } from "./work/commission.ts";
import { handOver, readHolding } from "./work/hand-over.ts";
import { moveCase } from "./work/move-case.ts";
import { readQueue } from "./work/read-queue.ts";
import { readWork } from "./work/read-work.ts";
import { releaseCase } from "./work/release-case.ts";
import { saveView } from "./work/save-view.ts";
import { takeNext } from "./work/take-next.ts";
import { readTeams, saveTeam } from "./work/teams.ts";

/** The job behind every call. A call without one does not compile. */
export const jobs: { [N in CallName]: Job<N> } = {
  readMe,
  readHome,
  openMessage,
  logEmail,
  undoLog,
  readCase,
  listCases,
  searchCases,
  readRegisterChoices,
  exportCases,
  readCasePage,
  findLetterLink,
  readReport,
  readCampaign,
  approveLine,
  logCampaign,
  undoCampaign,
  readReaders,
  nameReader,
  removeReader,
  readReceipt,
  readClock,
  tryClockEvent,
  recordClockEvent,
  readCorrection,
  tryCorrection,
  correctCase,
  readReplies,
  draftReply,
  clearReply,
  tellSent,
  readMailing,
  prepareMailing,
  sendMailing,
  stopMailing,
  readLines,
  approveReplyLine,
  readHolidays,
  proposeHolidays,
  tryHolidays,
  approveHolidays,
  readRecords,
  recordOnCase,
  rearrangeCase,
  tryMerge,
  weighContact,
  recordContact,
  readQuestions,
  answerQuestion,
  readRetention,
  destroyCases,
  searchPerson,
  openRequest,
  answerRequest,
  pullBackAnswer,
  readTray,
  mendEffect,
  previewBrief,
  sendBrief,
  readWork,
  moveCase,
  claimCase,
  releaseCase,
  takeNext,
  readQueue,
  saveView,
  readHolding,
  handOver,
  commission,
  settleCommission,
  chase,
  readTeams,
  saveTeam,
  readLearning,
  forgetLessons,
  restoreLessons,
  switchType,
  tryOnPastMail,
  exportLearning,
};
