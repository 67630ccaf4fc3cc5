import { Button, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import type { Colleague } from "../../../core/contract/readers.ts";
import { Disclosure } from "../../parts/Disclosure.tsx";
import { useDraft, usePane } from "../pane-context.ts";
import { findPeople, mostShown } from "./find-people.ts";

interface AddReaderProps {
  reference: string;
  others: readonly Colleague[];
  busy: boolean;
  add: (person: Colleague) => void;
}

const nobody: { search: string; chosen?: string } = { search: "" };

/** A colleague chosen from those who have used the pane: the office cannot look people up. */
export function AddReader({ reference, others, busy, add }: AddReaderProps) {
  const [{ search, chosen }, change] = useDraft(`reader ${reference}`, nobody);
  const { drafts } = usePane();
  const [missing, setMissing] = useState(false);
  if (others.length === 0)
    return (
      <p className="quiet">
        Nobody else can be added. Someone who is missing must first open the pane and sign in once.
      </p>
    );
  const found = findPeople(others, search);
  const person = found.find(({ id }) => id === chosen);
  function press() {
    setMissing(!person);
    if (!person) return;
    add(person);
    drafts.clear(`reader ${reference}`);
  }
  return (
    <Disclosure label="Add someone who needs to know" open={search !== "" || chosen !== undefined}>
      <div className="fields">
        {others.length > mostShown && (
          <Field label="Find a colleague" hint="By name or address, among those who have opened the pane">
            <Input type="search" value={search} onChange={(_, { value }) => change({ search: value })} />
          </Field>
        )}
        <fieldset className="people">
          <legend className="unseen">Colleagues</legend>
          {found.slice(0, mostShown).map(({ id, name, role, address }) => (
            <label key={id}>
              <input
                type="radio"
                name="reader"
                value={id}
                checked={chosen === id}
                onChange={() => {
                  setMissing(false);
                  change({ chosen: id });
                }}
              />
              <span>
                {name}
                <span className="quiet">
                  {role} · {address}
                </span>
              </span>
            </label>
          ))}
        </fieldset>
        <p className="quiet" role="status">
          {found.length === 0 && "Nobody by that name. They must first open the pane and sign in once."}
          {found.length > mostShown && `${found.length - mostShown} more: type some of the name.`}
        </p>
        {missing && (
          <p className="late" role="alert">
            Choose a colleague.
          </p>
        )}
        <Button disabledFocusable={busy} onClick={press}>
          {person ? `Add ${person.name}` : "Add to the list"}
        </Button>
        <p className="quiet">Nobody is written to: give them the reference yourself.</p>
      </div>
    </Disclosure>
  );
}
