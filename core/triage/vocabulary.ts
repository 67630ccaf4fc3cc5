/** "Critical": same day, any day. "Immediate": one working day. "Priority": five, or the statutory limit. */
export const priorities = ["Critical", "Immediate", "Priority", "Standard", "Low"] as const;
export type Priority = (typeof priorities)[number];

/** Government security classification with the handling caveats councils use. */
export const sensitivities = [
  "OFFICIAL",
  "OFFICIAL-SENSITIVE",
  "OFFICIAL-SENSITIVE PERSONAL",
  "OFFICIAL-SENSITIVE COMMERCIAL",
  "OFFICIAL-SENSITIVE LEGAL",
] as const;
export type Sensitivity = (typeof sensitivities)[number];

/** In which of the Leader's three hats a letter is read. Ward casework belongs to the councillor, party mail to the party. */
export const capacities = ["council", "ward", "party"] as const;
export type Capacity = (typeof capacities)[number];
/** In which of them the Leader is written to. */
export const capacityLabels: Record<Capacity, string> = {
  council: "Leader",
  ward: "Ward councillor",
  party: "Party politician",
};

export const topics = [
  "Adult social care",
  "Benefits and council tax",
  "Children’s services and education",
  "Environment, waste and public protection",
  "Highways, transport and parking",
  "Housing and homelessness",
  "Planning and building control",
  "Leisure, culture and libraries",
  "Community safety and antisocial behaviour",
  "Licensing and business",
  "Democratic services, councillors and elections",
  "Corporate, finance and HR",
  "Parks, trees and open spaces",
  "Public health",
  "Economy, regeneration and growth",
  "Climate and sustainability",
  "Other body: NHS",
  "Other body: police",
  "Other body: county/district",
  "Other body: government",
] as const;
export type Topic = (typeof topics)[number];
export const isTopic = (text: unknown): text is Topic => topics.some((topic) => topic === text);

/** Facts about a mail that change how it must be handled, whatever its type. */
export const flags = [
  "safeguarding",
  "threat",
  "self-harm",
  "legal",
  "media-deadline",
  "special-category",
  "contact-restriction",
  "live-planning",
] as const;
export type Flag = (typeof flags)[number];
