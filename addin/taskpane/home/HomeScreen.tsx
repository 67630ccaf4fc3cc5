import type { HomeView } from "../../../core/contract/shapes.ts";
import { sayDay } from "../../../core/time.ts";
import { RefusalNotice } from "../../parts/RefusalNotice.tsx";
import { Screen } from "../../parts/Screen.tsx";
import { Waiting } from "../../parts/Skeleton.tsx";
import { useAnswer, useMay, usePane, useQuestion, useToday } from "../pane-context.ts";
import { BriefStatus } from "./BriefStatus.tsx";
import { CaseList } from "./CaseList.tsx";
import { Counts } from "./Counts.tsx";
import { LeaderQuestions } from "../records/LeaderQuestions.ts";
import { SealedList } from "./SealedList.tsx";
import { ListLinks } from "./ListLinks.tsx";
import { OnTheWay } from "./OnTheWay.tsx";

const shapes = [[100], [30, 100, 80, 100, 80], [30, 100, 80]];

/** The office today: what is due, what waits, and the brief. */
export function HomeScreen() {
  const question = useQuestion("readHome", {});
  const { answers } = usePane();
  const today = useToday();
  const { value, refusal, asking } = useAnswer(question);
  return (
    <Screen heading={sayDay(value?.today ?? today)}>
      {value ? (
        <Today home={value} />
      ) : refusal && !asking ? (
        <RefusalNotice refusal={refusal} retry={() => void answers.ask(question)} />
      ) : (
        <Waiting says="Reading the office’s day" shapes={shapes} />
      )}
    </Screen>
  );
}

function Today({ home }: { home: HomeView }) {
  const seesDiary = useMay("see-diary");
  return (
    <>
      <LeaderQuestions />
      <Counts home={home} />
      <OnTheWay effects={home.effects} />
      <CaseList
        heading="Overdue and due soon"
        cases={home.dueSoon}
        empty="Nothing is due in the next seven days."
        shows="due"
      />
      <SealedList sealed={home.sealed} />
      <ListLinks />
      {seesDiary && <BriefStatus brief={home.brief} />}
      <CaseList
        heading="Logged lately"
        cases={home.recent}
        empty="No cases yet. Open an email to log the first."
        shows="logged"
      />
    </>
  );
}
