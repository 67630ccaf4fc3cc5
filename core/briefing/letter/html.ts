import { sayDay } from "../../time.ts";
import { type Brief, briefSubject } from "../brief.ts";
import { escape } from "./escape.ts";
import { sectionHtml } from "./section-html.ts";
import { fonts, light, styleSheet } from "./style.ts";

/** The brief as one column that reads on a phone. Tables and inline styles: Outlook's engine is Word's. */
export function briefHtml(brief: Brief): string {
  return `<!DOCTYPE html>
<html lang="en-GB" xmlns:o="urn:schemas-microsoft-com:office:office">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no,date=no,address=no,email=no">
<title>${escape(briefSubject(brief))}</title>
<!--[if mso]><style>*{font-family:'Segoe UI',Arial,sans-serif !important}</style><![endif]-->
<style>
${styleSheet}
</style>
</head>
<body class="page" style="margin:0;padding:0;background-color:${light.page};">
${preheader(brief.inShort.join(" "))}
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" class="page" style="background-color:${light.page};">
<tr><td align="center" style="padding:0;">
<!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" class="card" style="max-width:600px;overflow-wrap:anywhere;word-break:break-word;background-color:${light.card};font-family:${fonts};">
${heading(brief)}
${inShort(brief.inShort)}
${brief.sections.map(sectionHtml).join("\n")}
${foot()}
</table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr>
</table>
</body>
</html>
`;
}

/** What the list of mails shows under the subject; the padding keeps the rest of the letter out of it. */
const preheader = (text: string): string =>
  `<div style="display:none;max-height:0;overflow:hidden;mso-hide:all;">${escape(text)}${"&#847;&zwnj;&nbsp;".repeat(40)}</div>`;

const heading = ({ on, title }: Brief): string =>
  `<tr><td class="gutter" style="padding:28px 32px 0 32px;">
<p class="soft" style="margin:0 0 10px 0;font-size:16px;line-height:22px;letter-spacing:1px;color:${light.soft};">OFFICIAL</p>
<h1 class="ink" style="margin:0;font-size:28px;line-height:34px;font-weight:700;color:${light.ink};">${escape(sayDay(on))}</h1>
<p class="soft" style="margin:4px 0 0 0;font-size:16px;line-height:24px;color:${light.soft};">${escape(title)}</p>
</td></tr>`;

const inShort = (sentences: readonly string[]): string =>
  `<tr><td class="gutter" style="padding:20px 32px 4px 32px;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
<tr><td class="tint" style="padding:14px 18px 4px 18px;background-color:${light.tint};border-left:4px solid ${light.accent};">
<h2 class="accent" style="margin:0 0 6px 0;font-size:18px;line-height:24px;font-weight:700;color:${light.accent};">In short</h2>
${sentences.map((sentence) => `<p class="ink" style="margin:0 0 10px 0;font-size:17px;line-height:25px;color:${light.ink};">${escape(sentence)}</p>`).join("\n")}
</td></tr>
</table>
</td></tr>`;

const foot = (): string =>
  `<tr><td class="gutter" style="padding:28px 32px 32px 32px;">
<p class="soft line" style="margin:0;padding:16px 0 0 0;border-top:1px solid ${light.line};font-size:16px;line-height:24px;color:${light.soft};">OFFICIAL. Restricted items are counted here and named only in the add-in.</p>
</td></tr>`;
