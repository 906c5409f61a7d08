import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import type { Participant } from "@/lib/conversations/types";
import type { Named } from "./rank";

/** Something that can be chosen in the palette. */
export interface Command extends Named {
  id: string;
  /** What stands before it: a person's picture, or a sign. */
  mark: LucideIcon | Participant;
  /** In place of the label, where that holds what somebody typed. */
  shown?: ReactNode;
  /** What does the same in the inbox. */
  keys?: string;
  run(): void;
}

export interface CommandGroup {
  id: string;
  title: string;
  commands: readonly Command[];
}
