"use client";

import { Component } from "react";

interface Props<Kept> {
  measure(): Kept;
  restore(kept: Kept): void;
}

/** Measures right before React changes the page and restores right after, which no hook can: they all run too late. */
export class Steady<Kept> extends Component<Props<Kept>> {
  override getSnapshotBeforeUpdate(): Kept {
    return this.props.measure();
  }

  override componentDidUpdate(_props: Props<Kept>, _state: unknown, kept: Kept): void {
    this.props.restore(kept);
  }

  override render() {
    return null;
  }
}
