import { bareWords, plainReply, withoutQuote } from "../../../core/replies/html.ts";
import { htmlText } from "../../mail/html-text.ts";
import { sha256 } from "../../store/acts.ts";

/** The words of a reply in Outlook, without the letter it quotes. */
export const replyWords = (html: string): string => plainReply(htmlText(withoutQuote(html)));

/** By which a text is known to be the one that was looked at. */
export const digestOf = (words: string): string => sha256(bareWords(words));
