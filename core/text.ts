/** Control characters, and those that turn the text around them; the joiner that emoji are made with stays. */
const unseen = /(?!\u200d)[\p{Cc}\p{Cf}]/gu;

/** Other people's words as one line of what can be seen: a subject, a name or a place from outside. */
export const oneLine = (text: string): string => text.replace(/\s+/g, " ").replace(unseen, "").trim();
