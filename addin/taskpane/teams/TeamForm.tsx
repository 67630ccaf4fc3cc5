import { Button, Checkbox, Field, Input, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { Input as Said } from "../../../core/contract/calls.ts";
import type { TeamsView } from "../../../core/contract/work.ts";
import { services, serviceCodes } from "../../../core/triage/services.ts";
import { correspondenceTypes, typeCodes } from "../../../core/triage/types.ts";
import { topics } from "../../../core/triage/vocabulary.ts";
import { plural } from "../../../core/text.ts";
import { Disclosure } from "../../parts/Disclosure.tsx";
import { RefusalNotice } from "../../parts/RefusalNotice.tsx";
import { useAnswer, useDraft, usePane, useQuestion } from "../pane-context.ts";

type Team = TeamsView["teams"][number];
type Draft = Omit<Said<"saveTeam">["team"], "members" | "code"> & { members: string };

const empty: Draft = {
  name: "",
  linkName: "",
  linkAddress: "",
  members: "",
  types: [],
  services: [],
  topics: [],
};

interface TeamFormProps {
  /** Nothing for a new one. */
  team: Team | undefined;
  done: () => void;
}

/** One team: its name, its link officer, who of it uses the pane, and what it is sent. */
export function TeamForm({ team, done }: TeamFormProps) {
  const { answers, announce, drafts } = usePane();
  const question = useQuestion("readTeams", {});
  const { doing, failure } = useAnswer(question);
  const key = `team ${team?.code ?? ""}`;
  const [draft, change] = useDraft<Draft>(key, team ? { ...team, members: team.members.join("\n") } : empty);
  const [missing, setMissing] = useState(false);
  function save() {
    if (draft.name.trim() === "") return setMissing(true);
    const { name, linkName, linkAddress, types, services: ofServices, topics: ofTopics } = draft;
    const members = draft.members.split(/[\s,;]{1,20}/).filter((one) => one !== "");
    const input = {
      team: {
        code: team?.code ?? null,
        name,
        linkName,
        linkAddress: linkAddress.trim(),
        members,
        types,
        services: ofServices,
        topics: ofTopics,
      },
      seen: team?.version ?? 0,
    };
    void answers.act(question, "save", { name: "saveTeam", input }, (view) => {
      answers.put(question, view);
      drafts.clear(key);
      announce(`${name} is saved.`);
      done();
    });
  }
  return (
    <div className="fields" role="group" aria-label={team?.name ?? "A new team"} data-team-form>
      <Field label="Name" required {...(missing && { validationMessage: "Name the team." })}>
        <Input value={draft.name} maxLength={80} onChange={(_, { value }) => change({ name: value })} />
      </Field>
      <Field label="Link officer">
        <Input
          value={draft.linkName}
          maxLength={80}
          onChange={(_, { value }) => change({ linkName: value })}
        />
      </Field>
      <Field label="Their address" hint="Questions and reminders go here">
        <Input
          type="email"
          value={draft.linkAddress}
          maxLength={254}
          onChange={(_, { value }) => change({ linkAddress: value })}
        />
      </Field>
      <Field label="Members who use the pane" hint="An address on each line">
        <Textarea
          value={draft.members}
          maxLength={10_000}
          rows={2}
          resize="vertical"
          onChange={(_, { value }) => change({ members: value })}
        />
      </Field>
      <Takes
        name="types"
        of={typeCodes.map((code) => [code, correspondenceTypes[code].label])}
        chosen={draft.types}
        change={(types) => change({ types })}
      />
      <Takes
        name="services"
        of={serviceCodes.map((code) => [code, services[code]])}
        chosen={draft.services}
        change={(next) => change({ services: next })}
      />
      <Takes
        name="topics"
        of={topics.map((topic) => [topic, topic])}
        chosen={draft.topics}
        change={(next) => change({ topics: next })}
      />
      {failure && (
        <RefusalNotice refusal={failure} retry={() => void answers.ask(question)} retryLabel="Look again" />
      )}
      <div className="buttons">
        <Button appearance="primary" disabledFocusable={doing !== undefined} onClick={save}>
          Save
        </Button>
        <Button appearance="subtle" onClick={done}>
          Not now
        </Button>
      </div>
    </div>
  );
}

interface TakesProps<T extends string> {
  name: string;
  of: readonly (readonly [code: T, label: string])[];
  chosen: readonly T[];
  change: (chosen: T[]) => void;
}

/** What a team is sent, of one kind. */
function Takes<T extends string>({ name, of, chosen, change }: TakesProps<T>) {
  return (
    <Disclosure label={`Takes ${plural(chosen.length, name.slice(0, -1), name)}`}>
      <fieldset className="takes">
        <legend className="unseen">{name}</legend>
        {of.map(([code, label]) => (
          <Checkbox
            key={code}
            label={label}
            checked={chosen.includes(code)}
            onChange={(_, { checked }) =>
              change(checked ? [...chosen, code] : chosen.filter((one) => one !== code))
            }
          />
        ))}
      </fieldset>
    </Disclosure>
  );
}
