/** What the letter says, fetched with the first mail or before. */
export const fetchLetter = () => import("./Letter.tsx").then(({ Letter }) => ({ default: Letter }));
