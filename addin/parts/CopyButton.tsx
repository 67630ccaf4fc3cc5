import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { Icon } from "./Icon.tsx";

interface CopyButtonProps {
  text: string;
  label: string;
  /** Its drawing only, beside what it copies. */
  small?: boolean;
}

/** Copies `text`. Outlook on the web may forbid its frames the clipboard, so there is an old way as well. */
export function CopyButton({ text, label, small = false }: CopyButtonProps) {
  const [copied, setCopied] = useState<boolean>();
  async function copy() {
    setCopied(await toClipboard(text));
  }
  const says = copied === undefined ? "Copy" : copied ? "Copied" : "Select the text to copy it";
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={<Icon name={copied ? "check" : "copy"} />}
      aria-label={copied ? `${label}: copied` : label}
      onClick={() => void copy()}
      onBlur={() => setCopied(undefined)}
    >
      {(!small || copied === false) && says}
    </Button>
  );
}

async function toClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = Object.assign(document.createElement("textarea"), { value: text, readOnly: true });
    const before = document.activeElement;
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    if (before instanceof HTMLElement) before.focus();
    return done;
  }
}
