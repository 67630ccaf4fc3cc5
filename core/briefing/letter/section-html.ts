import { sayMore, sayRestricted } from "../brief.ts";
import type { Group, Line, Section } from "../section.ts";
import { escape } from "./escape.ts";
import { light } from "./style.ts";

/** A heading and its lines, as rows of the brief's one column. */
export function sectionHtml({ title, lead, groups, restricted, empty }: Section): string {
  const parts = [`<h2 class="accent line" style="${headingStyle}">${escape(title)}</h2>`];
  if (lead) parts.push(quiet(lead));
  parts.push(...groups.map(groupHtml));
  if (restricted > 0) parts.push(quiet(sayRestricted(restricted)));
  else if (groups.length === 0) parts.push(quiet(empty));
  return `<tr><td class="gutter" style="padding:22px 32px 0 32px;">\n${parts.join("\n")}\n</td></tr>`;
}

const headingStyle = `margin:0 0 4px 0;padding:18px 0 0 0;border-top:1px solid ${light.line};font-size:20px;line-height:26px;font-weight:700;color:${light.accent};`;

const quiet = (text: string): string =>
  `<p class="soft" style="margin:0;padding:6px 0;font-size:16px;line-height:24px;color:${light.soft};">${escape(text)}</p>`;

const groupHtml = ({ heading, lines, more }: Group): string =>
  [
    heading &&
      `<h3 class="ink" style="margin:0;padding:10px 0 2px 0;font-size:17px;line-height:24px;font-weight:700;color:${light.ink};">${escape(heading)}</h3>`,
    `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">${lines.map(lineHtml).join("\n")}</table>`,
    more > 0 && quiet(sayMore(more)),
  ]
    .filter(Boolean)
    .join("\n");

function lineHtml({ when, until, what, details, warnings, link }: Line): string {
  const end = until
    ? `<span class="soft" style="color:${light.soft};font-weight:400;"><br>to ${escape(until)}</span>`
    : "";
  const name = link
    ? `<a class="ink" href="${escape(link)}" style="color:${light.ink};text-decoration:underline;">${escape(what)}</a>`
    : escape(what);
  return `<tr>
<td class="ink" width="90" valign="top" style="width:90px;padding:8px 10px 8px 0;white-space:nowrap;font-size:16px;line-height:24px;font-weight:600;color:${light.ink};">${escape(when)}${end}</td>
<td class="ink" valign="top" style="padding:8px 0;font-size:16px;line-height:24px;color:${light.ink};"><strong style="font-weight:600;">${name}</strong>${details.map(detailHtml).join("")}${warnings.map(warningHtml).join("")}</td>
</tr>`;
}

const detailHtml = (detail: string): string =>
  `<br><span class="soft" style="color:${light.soft};">${escape(detail)}</span>`;

const warningHtml = (warning: string): string =>
  `<p class="alarm" style="margin:6px 0 0 0;padding:5px 10px;font-size:16px;line-height:23px;color:${light.alarm};background-color:${light.alarmTint};">${escape(warning)}</p>`;
