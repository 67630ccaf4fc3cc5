import { followsFrom } from "../../../core/cases/follows.ts";
import type { ChosenFacts } from "../../../core/contract/correction-events.ts";
import type { CorrectionChoice } from "../../../core/contract/corrections.ts";
import {
  type Restriction,
  restrictionLabels,
  restrictionOf,
  restrictions,
} from "../../../core/people/restrictions.ts";
import { type Service, serviceCodes, services } from "../../../core/triage/services.ts";
import type { TypeCode } from "../../../core/triage/types.ts";
import {
  capacityLabels,
  priorities,
  sensitivities,
  type Sensitivity,
  type Topic,
  topics,
} from "../../../core/triage/vocabulary.ts";
import { allTypes } from "../../taskpane/mail/choice.ts";
import { usePane } from "../../taskpane/pane-context.ts";
import { Disclosure } from "../Disclosure.tsx";
import { Options, SelectField } from "../SelectField.tsx";
import { Words } from "./RecordForm.tsx";

interface FieldsProps {
  facts: ChosenFacts;
  wards: readonly string[];
  chosen: CorrectionChoice;
  change: (part: CorrectionChoice) => void;
}

const types = allTypes.filter(([type]) => type !== "political");
const serviceOptions = serviceCodes
  .map((service) => [service, services[service]] as const)
  .toSorted(([, a], [, b]) => a.localeCompare(b));
const plain = <T extends string>(of: readonly T[]) => of.map((one) => [one, one] as const);

/** What can be wrong with a case, as it stands: what is mostly wrong first. */
export function CorrectionFields(props: FieldsProps) {
  const { facts, wards, chosen, change } = props;
  const type: TypeCode = chosen.type ?? facts.type;
  const { topic, service, ward } = { ...facts, ...chosen };
  const more = (["subject", "name", "capacity", "sensitivity", "restrictedTo"] as const).some(
    (name) => chosen[name] !== undefined,
  );
  return (
    <>
      <SelectField label="Type" value={type} onChange={(next) => change({ type: next })}>
        <Options of={types} />
      </SelectField>
      <SelectField<Topic | "">
        label="Topic"
        value={topic ?? ""}
        onChange={(next) => change({ topic: next === "" ? null : next })}
      >
        <option value="">No topic</option>
        <Options of={plain(topics)} />
      </SelectField>
      <SelectField<Service | "">
        label="Service"
        value={service ?? ""}
        onChange={(next) => change({ service: next === "" ? null : next })}
      >
        <option value="">No service</option>
        <Options of={serviceOptions} />
      </SelectField>
      {wards.length > 0 ? (
        <SelectField
          label="Ward"
          value={ward ?? ""}
          onChange={(next) => change({ ward: next === "" ? null : next })}
        >
          <option value="">No ward</option>
          <Options of={plain(ward && !wards.includes(ward) ? [ward, ...wards] : wards)} />
        </SelectField>
      ) : (
        <Words
          label="Ward"
          value={ward ?? ""}
          onChange={(next) => change({ ward: next === "" ? null : next })}
          most={80}
        />
      )}
      <SelectField
        label="Priority"
        value={chosen.priority ?? followsFrom(facts, type).priority}
        onChange={(priority) => change({ priority })}
      >
        <Options of={plain(priorities)} />
      </SelectField>
      <Disclosure label="Title, writer, who may see it" open={more}>
        <div className="fields">
          <Whose {...props} type={type} />
        </div>
      </Disclosure>
    </>
  );
}

function Whose({ facts, chosen, change, type }: FieldsProps & { type: TypeCode }) {
  const { me } = usePane();
  const { subject, name, capacity } = { ...facts, ...chosen };
  const always = restrictionOf(type);
  const restricted =
    chosen.restrictedTo === undefined ? followsFrom(facts, type).restrictedTo : chosen.restrictedTo;
  const hats = [...new Set([...(me?.capacities ?? []), facts.capacity])];
  const follows = type !== facts.type && chosen.sensitivity === undefined;
  return (
    <>
      <Words label="Title" value={subject ?? ""} onChange={(next) => change({ subject: next })} most={250} />
      <Words label="From" value={name ?? ""} onChange={(next) => change({ name: next })} most={200} />
      <SelectField
        label="Addressed as"
        value={capacity ?? facts.capacity}
        onChange={(next) => change({ capacity: next })}
      >
        <Options of={hats.map((hat) => [hat, capacityLabels[hat]] as const)} />
      </SelectField>
      <SelectField<Sensitivity | "">
        label="Handling"
        value={follows ? "" : (chosen.sensitivity ?? facts.sensitivity)}
        onChange={(next) => next !== "" && change({ sensitivity: next })}
      >
        {follows && <option value="">As its type and letter ask</option>}
        <Options of={plain(sensitivities)} />
      </SelectField>
      {always ? (
        <p className="quiet">This type is always for those who need to know: {restrictionLabels[always]}.</p>
      ) : (
        <SelectField<Restriction | "">
          label="Who may see it"
          value={restricted ?? ""}
          onChange={(next) => change({ restrictedTo: next === "" ? null : next })}
        >
          <option value="">Not restricted</option>
          <Options of={restrictions.map((one) => [one, restrictionLabels[one]] as const)} />
        </SelectField>
      )}
    </>
  );
}
