import { imranSiddiqui, domain } from "./people.ts";

/** Whom the office of Ashdale speaks to in the council's teams. */
const linkOfficers: Readonly<Record<string, { name: string; address: string }>> = {
  highways: { name: "Jo Lind", address: `highways.duty@${domain}` },
  "democratic-services": { name: "Bea Quill", address: `democratic.services@${domain}` },
  policy: { name: "Priya Nair", address: `chief.exec@${domain}` },
};

interface Door {
  functionsUrl: string;
  token: (personId: string) => Promise<{ accessToken: string }>;
}

/** The Head of Office names the link officers, as he would in the pane; once, in an office that has none. */
export async function nameLinkOfficers({ functionsUrl, token }: Door): Promise<void> {
  const { accessToken } = await token(imranSiddiqui.id);
  const ask = async (name: string, input: object) => {
    const answer = await fetch(`${functionsUrl}/api/${name}`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${accessToken}` },
      body: JSON.stringify(input),
    });
    if (!answer.ok) throw new Error(`the link officers were not named: ${await answer.text()}`);
    return answer.json() as Promise<Teams>;
  };
  const { teams } = await ask("readTeams", {});
  if (teams.some(({ version }) => version > 0)) return;
  for (const { version, saved: _, ...team } of teams) {
    const link = linkOfficers[team.code];
    if (link)
      await ask("saveTeam", {
        team: { ...team, linkName: link.name, linkAddress: link.address },
        seen: version,
      });
  }
}

interface Teams {
  teams: { code: string; version: number; saved: unknown }[];
}
