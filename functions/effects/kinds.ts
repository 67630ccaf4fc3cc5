import type { EffectKindName } from "../../core/effects/kinds.ts";
import { answerInvitationEffect } from "./answer-invitation.ts";
import { createEventEffect } from "./create-event.ts";
import { draftReplyEffect } from "./draft-reply.ts";
import type { EffectKind } from "./effect.ts";
import { markMessageEffect } from "./mark-message.ts";
import { replyEffect } from "./reply.ts";
import { sendReplyEffect } from "./send-reply.ts";
import { sendMailEffect } from "./send-mail.ts";

const kinds: Record<EffectKindName, EffectKind> = {
  "mark-message": markMessageEffect,
  "answer-invitation": answerInvitationEffect,
  "send-mail": sendMailEffect,
  reply: replyEffect,
  "draft-reply": draftReplyEffect,
  "send-reply": sendReplyEffect,
  "create-event": createEventEffect,
};

export const findKind = (name: string): EffectKind | undefined =>
  Object.entries(kinds).find(([kind]) => kind === name)?.[1];
