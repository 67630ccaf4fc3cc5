import { Checkbox } from "@fluentui/react-components";
import type { MessageView } from "../../../core/contract/shapes.ts";
import { sayShortDay } from "../../../core/time.ts";
import { correspondenceTypes, type TypeCode } from "../../../core/triage/types.ts";
import { alsoOffered, choiceOf, type MailDraft } from "./choice.ts";

interface AlsoLogProps {
  view: MessageView;
  draft: MailDraft;
  change: (part: Partial<MailDraft>) => void;
}

/** What else the email is: each that is ticked gets a case of its own, linked to this one. */
export function AlsoLog({ view, draft, change }: AlsoLogProps) {
  const offered = alsoOffered(view, draft);
  const { also } = choiceOf(view, draft);
  if (offered.length === 0) return null;
  const due = (type: TypeCode) => {
    const on = (view.dates[type].respond ?? view.dates[type].acknowledge)?.dueOn;
    return on ? ` (due ${sayShortDay(on)})` : "";
  };
  return (
    <fieldset className="also">
      <legend className="eyebrow">Also log as</legend>
      {offered.map((type) => (
        <Checkbox
          key={type}
          label={`${correspondenceTypes[type].label}${due(type)}`}
          checked={also.includes(type)}
          onChange={(_, { checked }) =>
            change({ also: offered.filter((one) => (one === type ? checked === true : also.includes(one))) })
          }
        />
      ))}
    </fieldset>
  );
}
