import type { KeyboardEvent } from "react";
import type { MessageView } from "../../../core/contract/shapes.ts";
import { correspondenceTypes, type TypeCode } from "../../../core/triage/types.ts";
import { Icon } from "../../parts/Icon.tsx";
import { Options, SelectField } from "../../parts/SelectField.tsx";
import { Reasons } from "./Reasons.tsx";
import { certaintyOf, percent } from "./certainty.ts";
import { allTypes, likeliestTypes, likelyTypes } from "./choice.ts";

interface TypeProps {
  view: MessageView;
  chosen: TypeCode;
  onChoose: (type: TypeCode) => void;
}

const label = (type: TypeCode): string => correspondenceTypes[type].label;

/** What the email is, how sure that is, what it is besides, and the words behind it. When it is not sure the likeliest stand here. */
export function TypeShown({ view, chosen, onChoose }: TypeProps) {
  const { suggestion } = view;
  const own = chosen !== suggestion.type;
  const { tone, icon, says } = certaintyOf(suggestion, chosen);
  const near = suggestion.sure ? [] : likeliestTypes(view).map(({ type }) => type);
  const also = suggestion.alsoTypes.filter((type) => type !== chosen && !near.includes(type));

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
      {also.length > 0 && <p className="type-also">Also: {also.map(label).join("; ")}</p>}
      {!suggestion.sure && <Likeliest view={view} chosen={chosen} onChoose={onChoose} />}
      {!own && <Reasons reasons={suggestion.reasons} />}
    </section>
  );
}

/** The two or three it may be, each a click or, from any of them, its number. */
function Likeliest({ view, chosen, onChoose }: TypeProps) {
  const likeliest = likeliestTypes(view);
  function byNumber({ key, ctrlKey, altKey, metaKey }: KeyboardEvent) {
    const named = likeliest[Number(key) - 1];
    if (named && !ctrlKey && !altKey && !metaKey) onChoose(named.type);
  }
  return (
    <div className="likeliest" role="group" aria-label="The likeliest types" onKeyDown={byNumber}>
      {likeliest.map(({ type, confidence }, at) => (
        <button
          key={type}
          type="button"
          className="chip"
          aria-pressed={type === chosen}
          aria-keyshortcuts={String(at + 1)}
          onClick={() => onChoose(type)}
        >
          <kbd aria-hidden="true">{at + 1}</kbd>
          <span>{label(type)}</span>
          <span className="quiet">{percent(confidence)}</span>
        </button>
      ))}
    </div>
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
