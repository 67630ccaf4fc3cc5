import type { ReactNode } from "react";
import { Icon, type IconName } from "../../parts/Icon.tsx";

interface PlainProps {
  icon: IconName;
  heading: string;
  children: ReactNode;
  actions?: ReactNode;
}

/** A situation in which there is little to do, said plainly. */
export function Plain({ icon, heading, children, actions }: PlainProps) {
  return (
    <main className="screen plain">
      <span className="plain-icon">
        <Icon name={icon} size={28} />
      </span>
      <h1 tabIndex={-1}>{heading}</h1>
      <div className="plain-text">{children}</div>
      {actions && <div className="plain-actions">{actions}</div>}
    </main>
  );
}
