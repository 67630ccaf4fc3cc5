/** The acts on a case that read better in words of their own; the rest are said by their code. */
const said: Readonly<Record<string, string>> = {
  "case.logged": "logged the case",
  "case.joined": "put another letter into it",
  "case.undone": "took it off the record",
  "case.viewed": "opened it",
  "case.refused": "asked for it in vain",
  "case.clock": "changed its clock",
  "case.corrected": "corrected it",
  "case.recounted": "had its dates reckoned anew",
  "case.reader-named": "let someone in",
  "case.reader-removed": "took someone off the list",
};

/** What an act is called after the name of whoever did it. */
export const sayAct = (act: string): string =>
  said[act] ?? act.replace(/^[a-z]{1,20}\./, "").replaceAll("-", " ");
