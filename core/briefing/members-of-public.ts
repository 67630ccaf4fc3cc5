import type { Contact } from "../diary/diary-event.ts";

/** Where people in Britain have their own mail. Someone who writes from there is a resident until shown otherwise. */
const personalMail = new Set(
  `aol.co.uk aol.com blueyonder.co.uk btinternet.com btopenworld.com fastmail.com gmail.com googlemail.com
  gmx.co.uk gmx.com hotmail.co.uk hotmail.com hotmail.fr icloud.com live.co.uk live.com mac.com mail.com me.com
  msn.com ntlworld.com o2.co.uk orange.net outlook.com plusnet.com proton.me protonmail.com rocketmail.com
  sky.com talk21.com talktalk.net tiscali.co.uk virginmedia.com yahoo.co.uk yahoo.com ymail.com zoho.com`.split(
    /\s+/,
  ),
);

export const isMemberOfPublic = ({ address }: Contact): boolean =>
  personalMail.has(address.toLowerCase().split("@").at(-1) ?? "");
