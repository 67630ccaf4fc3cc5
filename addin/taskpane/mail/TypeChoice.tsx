import type { MessageView } from "../../../core/contract/shapes.ts";
import { correspondenceTypes, type TypeCode } from "../../../core/triage/types.ts";
import { Icon } from "../../parts/Icon.tsx";
import { Options, SelectField } from "../../parts/SelectField.tsx";
import { Reasons } from "./Reasons.tsx";
import { allTypes, likelyTypes } from "./choice.ts";

interface TypeChoiceProps {
  view: MessageView;
  chosen: TypeCode;
  onChoose: (type: TypeCode) => void;
}

const label = (type: TypeCode): string => correspondenceTypes[type].label;

/** What the email is: the suggestion, how sure it is, the words behind it, and every other type within reach. */
export function TypeChoice({ view, chosen, onChoose }: TypeChoiceProps) {
  const { suggestion } = view;
  const own = chosen !== suggestion.type;
  const others = likelyTypes(view, chosen);
  const [tone, icon, says] = own
    ? (["own", "person", "Your choice"] as const)
    : suggestion.sure
      ? (["sure", "check", "Likely"] as const)
      : (["unsure", "question", "Not sure"] as const);

  return (
    <section aria-labelledby="type-heading">
      <div className="type-head">
        <h2 id="type-heading" className="eyebrow">
          {own ? "Type" : "Suggested type"}
        </h2>
        <span className={`tag tag-${tone}`}>
          <Icon name={icon} size={14} />
          {says}
        </span>
      </div>
      <p className="type-name">{label(chosen)}</p>
      {others.length > 0 && (
        <div className="chips" role="group" aria-label="It may also be">
          {others.map((type) => (
            <button key={type} type="button" className="chip" onClick={() => onChoose(type)}>
              {label(type)}
            </button>
          ))}
        </div>
      )}
      <SelectField label="Change type" value={chosen} onChange={onChoose}>
        <Options of={allTypes} />
      </SelectField>
      {!own && <Reasons reasons={suggestion.reasons} />}
    </section>
  );
}
