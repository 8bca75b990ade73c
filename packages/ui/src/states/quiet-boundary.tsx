import { Component, type ReactNode } from 'react';

/** Keeps a failing extra, such as a counter, from taking its surroundings with it: nothing shows in its place. */
export class QuietBoundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? null : this.props.children;
  }
}
