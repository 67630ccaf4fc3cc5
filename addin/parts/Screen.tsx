import type { ReactNode } from "react";

interface ScreenProps {
  heading: string;
  /** What stands right under the heading. */
  lead?: ReactNode;
  children: ReactNode;
  /** What a person does here. Stays in sight. */
  actions?: ReactNode;
}

/** One situation of the pane: a heading the keyboard can be sent to, content, and what can be done. */
export function Screen({ heading, lead, children, actions }: ScreenProps) {
  return (
    <>
      <main className="screen">
        <header className="screen-head">
          <h1 tabIndex={-1}>{heading}</h1>
          {lead}
        </header>
        {children}
      </main>
      {actions && <footer className="screen-actions">{actions}</footer>}
    </>
  );
}
