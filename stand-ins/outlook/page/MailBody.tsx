import { useState } from "react";
import { letterHtml } from "./safe-html.ts";
import { useOutlook } from "./store.ts";

const nothing = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";
const coloured = /(?:bgcolor|color\s*[:=]|background)/i;

const pageOf = (html: string, dark: boolean) =>
  `<!doctype html><meta http-equiv="Content-Security-Policy" content="${nothing}"><base target="_blank">
<style>html{color-scheme:${dark ? "dark" : "light"}}body{margin:0;padding:2px 0 12px;overflow-wrap:anywhere;
font:15px/1.5 "Segoe UI",-apple-system,Roboto,"Helvetica Neue",sans-serif;color:${dark ? "#f0f0f0" : "#242424"};
background:${dark ? "#292929" : "#fff"}}img{max-width:100%}a{color:${dark ? "#62abf5" : "#0f548c"}}
blockquote{margin:8px 0;padding-left:12px;border-left:3px solid #8886}</style>${letterHtml(html)}`;

/** A mail's own HTML. It cannot run, load, submit or open anything: no scripts by sandbox, no network by policy. */
export function MailBody({ html, title }: { html: string; title: string }) {
  // A mail that paints itself was painted for white paper.
  const dark = useOutlook((now) => now.theme === "dark") && !coloured.test(html);
  const [height, setHeight] = useState(240);
  return (
    <iframe
      className="mail-body"
      title={title}
      sandbox="allow-same-origin"
      srcDoc={pageOf(html, dark)}
      style={{ height, background: dark ? "#292929" : "#fff" }}
      onLoad={({ currentTarget }) => {
        const inside = currentTarget.contentDocument?.body;
        if (inside) setHeight(inside.scrollHeight + 24);
      }}
    />
  );
}
