import type { ReactNode } from "react";
import { Icon, type IconName } from "./Icon.tsx";

export type Tone = "info" | "good" | "warn" | "danger";

const icons: Record<Tone, IconName> = { info: "info", good: "check", warn: "warning", danger: "stop" };

interface NoticeProps {
  tone: Tone;
  title?: string;
  children?: ReactNode;
  actions?: ReactNode;
  /** Read out as soon as it appears: for what a person is waiting to hear. */
  urgent?: boolean;
}

export function Notice({ tone, title, children, actions, urgent = false }: NoticeProps) {
  return (
    <div className={`notice notice-${tone}`} {...(urgent && { role: "alert" })}>
      <Icon name={icons[tone]} size={18} />
      <div className="notice-text">
        {title && <p className="notice-title">{title}</p>}
        {children}
        {actions && <div className="notice-actions">{actions}</div>}
      </div>
    </div>
  );
}
