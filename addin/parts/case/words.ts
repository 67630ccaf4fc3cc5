import type { TeamLine } from "../../../core/contract/work.ts";

/** "Highways (Jo Lind)" */
export const sayTeam = ({ name, link }: TeamLine): string => (link ? `${name} (${link})` : name);
