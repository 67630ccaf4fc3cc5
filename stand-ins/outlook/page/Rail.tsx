import { CalendarLtrFilled, CalendarLtrRegular, MailFilled, MailRegular } from "@fluentui/react-icons";
import { openModule } from "./actions.ts";
import { useOutlook } from "./store.ts";

const modules = [
  { id: "mail", name: "Mail", Icon: MailRegular, OpenIcon: MailFilled },
  { id: "calendar", name: "Calendar", Icon: CalendarLtrRegular, OpenIcon: CalendarLtrFilled },
] as const;

export function Rail() {
  const open = useOutlook((now) => now.module);
  return (
    <nav className="rail" aria-label="Outlook">
      {modules.map(({ id, name, Icon, OpenIcon }) => (
        <button
          key={id}
          type="button"
          className="rail-button"
          aria-current={open === id ? "page" : undefined}
          onClick={() => openModule(id)}
          title={name}
          aria-label={name}
        >
          {open === id ? <OpenIcon fontSize={22} /> : <Icon fontSize={22} />}
        </button>
      ))}
    </nav>
  );
}
