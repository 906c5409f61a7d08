"use client";

import { type ComponentType, type ReactNode, useCallback, useMemo, useRef, useState } from "react";
import type { Viewer } from "@/lib/auth/types";
import { CommandsContext, type Shown, type Subject, type SubjectSource } from "./commands-context";
import { usePaletteKey } from "./palette/use-palette-key";

interface PartProps {
  viewer: Viewer;
  subject: Subject | null;
  onShow(what: Shown): void;
  onClose(): void;
}

const LOAD: Readonly<Record<Shown, () => Promise<ComponentType<PartProps>>>> = {
  palette: async () => (await import("./palette/palette")).Palette,
  sheet: async () => (await import("./sheet/sheet")).ShortcutSheet,
};

/** One opening of a part. */
interface Opening {
  id: string;
  Part: ComponentType<PartProps>;
  subject: Subject | null;
}

/** Shows the commands and the sheet of shortcuts over any page of `viewer`'s. */
export function CommandsProvider({ viewer, children }: { viewer: Viewer; children: ReactNode }) {
  const [opening, setOpening] = useState<Opening | null>(null);
  const source = useRef<SubjectSource | null>(null);

  const show = useCallback((what: Shown) => {
    // What the focus is on says what is meant, and it moves.
    const subject = source.current?.() ?? null;
    LOAD[what]().then(
      (Part) => setOpening({ id: crypto.randomUUID(), Part, subject }),
      () => {},
    );
  }, []);
  const offer = useCallback((given: SubjectSource) => {
    source.current = given;
    return () => {
      if (source.current === given) source.current = null;
    };
  }, []);
  usePaletteKey(show);
  const commands = useMemo(() => ({ show, offer }), [show, offer]);
  return (
    <CommandsContext value={commands}>
      {children}
      {opening && (
        <opening.Part
          key={opening.id}
          viewer={viewer}
          subject={opening.subject}
          onShow={show}
          // The browser tells of a closing a moment later, when it may be open anew.
          onClose={() => setOpening((now) => (now === opening ? null : now))}
        />
      )}
    </CommandsContext>
  );
}
