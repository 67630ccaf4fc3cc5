/** How someone reached the office other than by email. */
export const channels = {
  "phone-answered": { label: "Phone: reply given", answered: true },
  "phone-waiting": { label: "Phone: response required", answered: false },
  post: { label: "Post", answered: false },
  "in-person": { label: "In person / surgery", answered: false },
  "social-media": { label: "Social media", answered: false },
  "web-form": { label: "Web form", answered: false },
  referral: { label: "Private office referral", answered: false },
  outreach: { label: "Outreach", answered: false },
} as const;
export type Channel = keyof typeof channels;
/** The compiler cannot know that a table's keys are not empty. */
export const channelCodes = Object.keys(channels) as [Channel, ...Channel[]];
