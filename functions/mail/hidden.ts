/** Tells from a tag's attributes that a person reading the letter does not see what is in it. */
export function isHidden(attributes: string, onGround = false): boolean {
  if (attributes.length < 6) return false;
  const told = attributes.slice(0, 2_000).toLowerCase();
  if (/(?:^|\s)hidden(?:\s|=|$)/.test(told.replace(/"[^"]{0,2000}"|'[^']{0,2000}'/g, '""'))) return true;
  const style = /style\s{0,3}=\s{0,3}(?:"([^"]{0,2000})|'([^']{0,2000})|([^\s>]{0,500}))/.exec(told);
  const rules = (style?.[1] ?? style?.[2] ?? style?.[3] ?? "").replace(/\s{1,50}/g, "");
  return rules !== "" && (unseen.test(rules) || (!onGround && !hasGround(rules) && isPale(rules)));
}

const unseen =
  /(?:^|;)(?:display:none|visibility:hidden|mso-hide:all|font-size:(?:0|1)(?:\.\d{1,4})?(?:px|pt|em|%)?(?:;|!|$)|opacity:0(?:\.0{1,3})?(?:;|!|$)|max-height:0(?:px)?(?:;|!|$)|max-width:0(?:px)?(?:;|!|$)|(?:text-indent|left|top):-\d{4,6}|color:transparent)/;

/** White letters, unless the ground they stand on is named. */
const isPale = (rules: string): boolean =>
  /(?:^|;)color:(?:#fff(?:fff)?|white|rgb\(255,255,255\))(?:;|!|$)/.test(rules);

/** It is painted: white letters on it can be read. */
export const hasGround = (attributes: string): boolean =>
  /\b(?:bgcolor|background)\b/i.test(attributes.slice(0, 2_000));
