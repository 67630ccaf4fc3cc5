import { Component, type ReactNode } from "react";
import { focusSoon } from "../parts/focus.ts";
import { Screen } from "../parts/Screen.tsx";
import { NotShown } from "./NotShown.tsx";

interface ShieldedProps {
  heading: string;
  children: ReactNode;
  /** What to do before it is shown once more. */
  onRetry: () => void;
}

/** What goes wrong while the scene is being shown stays in the scene: the way elsewhere is still there. */
export class Shielded extends Component<ShieldedProps, { broken: boolean }> {
  override state = { broken: false };
  static getDerivedStateFromError = () => ({ broken: true });

  private readonly retry = () => {
    this.props.onRetry();
    this.setState({ broken: false });
    focusSoon("h1");
  };

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <Screen heading={this.props.heading || "Leader’s Office"}>
        <NotShown title="This cannot be shown" retry={this.retry}>
          Something went wrong in the pane. If a second try does not help, close the pane and open it again.
        </NotShown>
      </Screen>
    );
  }
}
