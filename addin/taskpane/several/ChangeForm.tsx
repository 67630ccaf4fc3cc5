import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { TypeCode } from "../../../core/triage/types.ts";
import { priorities, type Priority } from "../../../core/triage/vocabulary.ts";
import { focusSoon } from "../../parts/focus.ts";
import { Options, SelectField } from "../../parts/SelectField.tsx";
import { allTypes } from "../mail/choice.ts";
import { usePane } from "../pane-context.ts";
import { mailKey, type ReadLetter } from "./letters.ts";

interface ChangeFormProps {
  letters: readonly ReadLetter[];
  mailbox: string;
  type: TypeCode;
  done: () => void;
}

const priorityOptions = priorities.map((priority) => [priority, priority] as const);

/**
 * Another type or priority, for one letter or a whole group. It takes hold on a press: a letter that jumped to another
 * group at each step through the list would take the keyboard along.
 */
export function ChangeForm({ letters, mailbox, type: before, done }: ChangeFormProps) {
  const { drafts, announce } = usePane();
  const [type, setType] = useState(before);
  const [priority, setPriority] = useState<Priority | "">("");
  function change() {
    for (const { id } of letters)
      drafts.change(mailKey(mailbox, id), { type, ...(priority && { priority }) });
    done();
    announce(`Changed: ${allTypes.find(([code]) => code === type)?.[1] ?? ""}.`);
    const [first] = letters;
    if (first) focusSoon(`[data-row="${CSS.escape(`line ${first.id}`)}"]`);
  }
  return (
    <div className="fields change">
      <SelectField label="Type" value={type} onChange={setType}>
        <Options of={allTypes} />
      </SelectField>
      <SelectField<Priority | ""> label="Priority" value={priority} onChange={setPriority}>
        <option value="">As suggested</option>
        <Options of={priorityOptions} />
      </SelectField>
      <div className="buttons">
        <Button size="small" appearance="primary" onClick={change}>
          {letters.length === 1 ? "Change it" : `Change all ${letters.length}`}
        </Button>
      </div>
    </div>
  );
}
