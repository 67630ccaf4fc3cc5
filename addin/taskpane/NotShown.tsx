import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { Notice } from "../parts/Notice.tsx";
import { usePane } from "./pane-context.ts";
import { findServed, reloadPane, type Served } from "./reload.ts";

interface NotShownProps {
  title: string;
  children: string;
  retry: () => void;
}

/** A part of the pane could not be shown: why, and how to go on without losing what was typed. */
export function NotShown({ title, children, retry }: NotShownProps) {
  const { drafts } = usePane();
  const [served, setServed] = useState<Served>();
  const [stuck, setStuck] = useState(false);
  useEffect(() => void findServed().then(setServed), []);
  const newer = served === "newer";
  return (
    <Notice
      tone="warn"
      urgent
      title={newer ? "Leader’s Office has been updated" : title}
      actions={
        <>
          {!newer && (
            <Button size="small" onClick={retry}>
              Try again
            </Button>
          )}
          {(newer || served === "same") && (
            <Button size="small" onClick={() => setStuck(!reloadPane(drafts))}>
              Reload
            </Button>
          )}
        </>
      }
    >
      <p>
        {newer
          ? "A newer version has been put in place since you opened the pane. Reload to go on."
          : children}{" "}
        What you have chosen and typed is kept.
      </p>
      {stuck && (
        <p>
          This browser would not keep it over a reload. Copy what you need, then close the pane and open it
          again.
        </p>
      )}
    </Notice>
  );
}
