import { Field, Textarea } from "@fluentui/react-components";
import type { TriageChoice } from "../../../core/contract/shapes.ts";
import {
  capacities,
  capacityLabels,
  priorities,
  topics,
  type Sensitivity,
  type Topic,
} from "../../../core/triage/vocabulary.ts";
import { type Service, serviceCodes, services } from "../../../core/triage/services.ts";
import { Icon } from "../../parts/Icon.tsx";
import { Options, SelectField } from "../../parts/SelectField.tsx";
import { capacityHints } from "../case-words.ts";
import type { MailDraft } from "./choice.ts";

const priorityOptions = priorities.map((priority) => [priority, priority] as const);
const capacityOptions = capacities.map((capacity) => [capacity, capacityLabels[capacity]] as const);
const serviceOptions = serviceCodes
  .map((service) => [service, services[service]] as const)
  .sort(([, a], [, b]) => a.localeCompare(b));
const topicOptions = topics.map((topic) => [topic, topic] as const);

interface CaseFieldsProps {
  choice: TriageChoice;
  change: (part: Partial<MailDraft>) => void;
  sensitivity: Sensitivity;
}

/** What else the case will say. All of it is filled in already. */
export function CaseFields({ choice, change, sensitivity }: CaseFieldsProps) {
  const hint = capacityHints[choice.capacity];
  return (
    <section className="fields" aria-label="About the case">
      <div className="fields-row">
        <SelectField label="Priority" value={choice.priority} onChange={(priority) => change({ priority })}>
          <Options of={priorityOptions} />
        </SelectField>
        <SelectField
          label="Addressed as"
          value={choice.capacity}
          onChange={(capacity) => change({ capacity })}
        >
          <Options of={capacityOptions} />
        </SelectField>
      </div>
      {hint && <p className="quiet">{hint}</p>}
      <SelectField<Topic | "">
        label="Topic"
        value={choice.topic ?? ""}
        onChange={(topic) => change({ topic: topic === "" ? null : topic })}
      >
        <option value="">No topic</option>
        <Options of={topicOptions} />
      </SelectField>
      <SelectField<Service | "">
        label="Service"
        value={choice.service ?? ""}
        onChange={(service) => change({ service: service === "" ? null : service })}
      >
        <option value="">No service</option>
        <Options of={serviceOptions} />
      </SelectField>
      <Field label="Note for the office">
        <Textarea
          value={choice.note}
          maxLength={2000}
          rows={2}
          resize="vertical"
          onChange={(_, { value }) => change({ note: value })}
        />
      </Field>
      {sensitivity !== "OFFICIAL" && (
        <p className="handling">
          <Icon name="lock" />
          {sensitivity}
        </p>
      )}
    </section>
  );
}
