import type { Colleague, NamedReader, ReadersView } from "../../../core/contract/readers.ts";
import type { RemovalReason } from "../../../core/people/readers.ts";
import { focusSoon } from "../../parts/focus.ts";
import type { Answer } from "../answers.ts";
import { useAnswer, usePane, useQuestion } from "../pane-context.ts";

interface Readers {
  answer: Answer<ReadersView>;
  retry: () => void;
  add: (person: Colleague) => void;
  remove: (reader: NamedReader, why: RemovalReason) => void;
}

/** The need-to-know list of a case, and how it is changed. */
export function useReaders(reference: string): Readers {
  const { answers, announce, go } = usePane();
  const question = useQuestion("readReaders", { reference });
  const answer = useAnswer(question);

  async function add({ id, name }: Colleague) {
    const deed = { name: "nameReader" as const, input: { reference, person: id } };
    const done = await answers.act(question, "add", deed, (view) => {
      answers.put(question, view);
      announce(`${name} may now open ${reference}.`);
    });
    if (done) focusSoon("[data-readers]");
  }

  async function remove({ id, name, isYou }: NamedReader, why: RemovalReason) {
    // The pane has said what a person loses by taking themselves off.
    const input = { reference, person: id, why, losingSight: isYou };
    const done = await answers.act(question, `remove ${id}`, { name: "removeReader", input }, ({ left }) => {
      announce(`${name} is no longer on the list.`);
      if (left) return answers.put(question, left);
      go({ at: "today" });
    });
    if (done) focusSoon("[data-readers]");
  }

  return {
    answer,
    retry: () => void answers.ask(question),
    add: (person) => void add(person),
    remove: (reader, why) => void remove(reader, why),
  };
}
