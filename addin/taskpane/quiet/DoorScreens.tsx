import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Me } from "../../../core/contract/shapes.ts";
import { mayRetry, type Refusal, type RefusalKind } from "../../refusal.ts";
import type { SignIn } from "../../sign-in.ts";
import type { IconName } from "../../parts/Icon.tsx";
import { Plain } from "./Plain.tsx";

export const OutsideScreen = () => (
  <Plain icon="mail" heading="Open this in Outlook">
    <p>Leader’s Office works beside a message in Outlook. Open one and choose Leader’s Office under Apps.</p>
  </Plain>
);

export function SignInScreen({ signIn, problem }: { signIn: SignIn; problem?: string }) {
  const [busy, setBusy] = useState(false);
  async function ask() {
    setBusy(true);
    await signIn.ask();
    setBusy(false);
  }
  return (
    <Plain
      icon="person"
      heading="Sign in to Leader’s Office"
      actions={
        <Button appearance="primary" size="large" disabledFocusable={busy} onClick={() => void ask()}>
          {busy ? "Waiting for sign-in…" : "Sign in"}
        </Button>
      }
    >
      <p>Use your council account. You stay signed in while Outlook is.</p>
      {problem && (
        <p className="late" role="alert">
          {problem}
        </p>
      )}
    </Plain>
  );
}

export const NoRoleScreen = ({ me }: { me: Me }) => (
  <Plain icon="lock" heading="Your account has no part in the office yet">
    <p>
      You are signed in as {me.name}. Ask the Head of Office at {me.council || "your council"} for a role that
      reads the office’s mail.
    </p>
  </Plain>
);

const headings: Partial<Record<RefusalKind, [IconName, string]>> = {
  offline: ["offline", "You are offline"],
  slow: ["clock", "The office is slow to answer"],
  unreachable: ["offline", "The office cannot be reached"],
  "not-allowed": ["lock", "You do not have access"],
  "not-signed-in": ["person", "Your sign-in was not accepted"],
};

/** Nothing can be shown before the office has said who is asking. */
export function DoorShutScreen({
  refusal,
  retry,
  busy,
}: {
  refusal: Refusal;
  retry: () => void;
  busy: boolean;
}) {
  const [icon, heading] = headings[refusal.kind] ?? ["warning", "Something went wrong"];
  return (
    <Plain
      icon={icon}
      heading={heading}
      actions={
        mayRetry(refusal) && (
          <Button disabledFocusable={busy} onClick={retry}>
            {busy ? "Trying…" : "Try again"}
          </Button>
        )
      }
    >
      <p role="alert">{refusal.message}</p>
      {refusal.reference && !refusal.message.includes(refusal.reference) && (
        <p className="quiet">Reference {refusal.reference}</p>
      )}
    </Plain>
  );
}
