import {
  Avatar,
  Button,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  SearchBox,
} from "@fluentui/react-components";
import {
  BeakerRegular,
  GridDotsRegular,
  NavigationRegular,
  WeatherMoonRegular,
  WeatherSunnyRegular,
} from "@fluentui/react-icons";
import { setTheme, switchPerson } from "./actions.ts";
import { change, useOutlook } from "./store.ts";

function PersonSwitcher() {
  const person = useOutlook((now) => now.person);
  const people = useOutlook((now) => now.council.people);
  return (
    <Menu
      inline
      checkedValues={{ person: [person.id] }}
      onCheckedValueChange={(_, { checkedItems }) => {
        const next = people.find(({ id }) => id === checkedItems[0]);
        if (next && next !== person) switchPerson(next);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="transparent" className="top-button person-button">
          <span className="person-words">
            <span>{person.name}</span>
            <small>{person.title}</small>
          </span>
          <span className="for-ears">is signed in. Switch person</span>
          <Avatar name={person.name} color="colorful" idForColor={person.id} size={32} aria-hidden />
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {people.map(({ id, name, title }) => (
            <MenuItemRadio
              key={id}
              name="person"
              value={id}
              secondaryContent={title}
              icon={<Avatar name={name} color="colorful" idForColor={id} size={24} aria-hidden />}
            >
              {name}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

export function TopBar() {
  const council = useOutlook((now) => now.council.council);
  const theme = useOutlook((now) => now.theme);
  const search = useOutlook((now) => now.search);
  const module = useOutlook((now) => now.module);
  const foldersOpen = useOutlook((now) => now.foldersOpen);
  const dark = theme === "dark";
  return (
    <header className="top-bar">
      <GridDotsRegular fontSize={20} aria-hidden className="waffle" />
      <Button
        appearance="transparent"
        className="top-button folders-button"
        icon={<NavigationRegular />}
        aria-label="Folders"
        aria-expanded={foldersOpen}
        onClick={() => change({ foldersOpen: !foldersOpen })}
      />
      <span className="brand">
        Outlook <span className="council-name">{council}</span>
      </span>
      {module === "mail" && (
        <SearchBox
          className="search"
          role="searchbox"
          aria-label="Filter messages"
          placeholder="Filter this folder"
          value={search}
          onChange={(_, { value }) => change({ search: value })}
        />
      )}
      <span className="top-right">
        <Button
          appearance="transparent"
          className="top-button"
          icon={<BeakerRegular />}
          title="Try a situation"
          aria-label="Try a situation"
          onClick={() => change({ benchOpen: true })}
        />
        <Button
          appearance="transparent"
          className="top-button"
          icon={dark ? <WeatherSunnyRegular /> : <WeatherMoonRegular />}
          title={dark ? "Light theme" : "Dark theme"}
          aria-label={dark ? "Light theme" : "Dark theme"}
          onClick={() => setTheme(dark ? "light" : "dark")}
        />
        <PersonSwitcher />
      </span>
    </header>
  );
}
