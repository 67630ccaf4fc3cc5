import { fetchLetter } from "./mail/letter/fetch-letter.ts";

/** The screens that are fetched when first needed. */
export const screens = {
  mail: () => import("./mail/MailScreen.tsx").then(({ MailScreen }) => ({ default: MailScreen })),
  letter: fetchLetter,
  request: () =>
    import("./request/RequestScreen.tsx").then(({ RequestScreen }) => ({ default: RequestScreen })),
  several: () =>
    import("./several/SeveralScreen.tsx").then(({ SeveralScreen }) => ({ default: SeveralScreen })),
  home: () => import("./home/HomeScreen.tsx").then(({ HomeScreen }) => ({ default: HomeScreen })),
  case: () => import("./home/CaseScreen.tsx").then(({ CaseScreen }) => ({ default: CaseScreen })),
  records: () =>
    import("./records/RecordsScreen.tsx").then(({ RecordsScreen }) => ({ default: RecordsScreen })),
  contact: () =>
    import("./records/ContactScreen.tsx").then(({ ContactScreen }) => ({ default: ContactScreen })),
  retention: () =>
    import("./records/RetentionScreen.tsx").then(({ RetentionScreen }) => ({ default: RetentionScreen })),
  list: () => import("./lists/ListScreen.tsx").then(({ ListScreen }) => ({ default: ListScreen })),
  queue: () => import("./queue/QueueScreen.tsx").then(({ QueueScreen }) => ({ default: QueueScreen })),
  lines: () => import("./lines/LinesScreen.tsx").then(({ LinesScreen }) => ({ default: LinesScreen })),
  teams: () => import("./teams/TeamsScreen.tsx").then(({ TeamsScreen }) => ({ default: TeamsScreen })),
  reply: () => import("./reply/ReplyScreen.tsx").then(({ ReplyScreen }) => ({ default: ReplyScreen })),
  campaign: () =>
    import("./campaign/CampaignScreen.tsx").then(({ CampaignScreen }) => ({ default: CampaignScreen })),
  brief: () => import("./brief/BriefScreen.tsx").then(({ BriefScreen }) => ({ default: BriefScreen })),
  tray: () => import("./home/TrayScreen.tsx").then(({ TrayScreen }) => ({ default: TrayScreen })),
  accuracy: () =>
    import("./accuracy/AccuracyScreen.tsx").then(({ AccuracyScreen }) => ({ default: AccuracyScreen })),
  holidays: () =>
    import("./holidays/HolidaysScreen.tsx").then(({ HolidaysScreen }) => ({ default: HolidaysScreen })),
  quiet: () => import("./quiet/ItemScreens.tsx").then(({ QuietScreen }) => ({ default: QuietScreen })),
};

/** Fetches what a person is likely to want, before they ask. A failure shows when the screen is really needed. */
export async function fetchAhead(): Promise<void> {
  await Promise.allSettled([screens.mail(), screens.letter(), screens.request()]);
  await Promise.allSettled([
    screens.home(),
    screens.several(),
    screens.quiet(),
    screens.case(),
    screens.list(),
    screens.records(),
    screens.queue(),
    screens.reply(),
    screens.campaign(),
    screens.brief(),
    screens.tray(),
  ]);
}
