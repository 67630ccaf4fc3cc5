import type { MessageView } from "../../../core/contract/shapes.ts";
import { correspondenceTypes, type TypeCode } from "../../../core/triage/types.ts";
import { Icon } from "../../parts/Icon.tsx";
import { Options, SelectField } from "../../parts/SelectField.tsx";
import { Reasons } from "./Reasons.tsx";
import { allTypes, likelyTypes } from "./choice.ts";

interface TypeProps {
  view: MessageView;
  chosen: TypeCode;
  onChoose: (type: TypeCode) => void;
}

const label = (type: TypeCode): string => correspondenceTypes[type].label;

/** What the email is, how sure that is, and the words behind it. When it is not sure the runners-up stand here. */
export function TypeShown({ view, chosen, onChoose }: TypeProps) {
  const { suggestion } = view;
  const own = chosen !== suggestion.type;
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
      {!suggestion.sure && <LikelyTypes view={view} chosen={chosen} onChoose={onChoose} />}
      {!own && <Reasons reasons={suggestion.reasons} />}
    </section>
  );
}

/** Every other type within reach: the likely ones by a click, all of them in a list. */
export function TypeChange({ view, chosen, onChoose }: TypeProps) {
  return (
    <section aria-label="Change the type">
      {view.suggestion.sure && <LikelyTypes view={view} chosen={chosen} onChoose={onChoose} />}
      <SelectField label="Change type" value={chosen} onChange={onChoose}>
        <Options of={allTypes} />
      </SelectField>
    </section>
  );
}

function LikelyTypes({ view, chosen, onChoose }: TypeProps) {
  const others = likelyTypes(view, chosen);
  if (others.length === 0) return null;
  return (
    <div className="chips" role="group" aria-labelledby="chips-label">
      <span id="chips-label" className="quiet">
        Or is it…
      </span>
      {others.map((type) => (
        <button key={type} type="button" className="chip" onClick={() => onChoose(type)}>
          {label(type)}
        </button>
      ))}
    </div>
  );
}
