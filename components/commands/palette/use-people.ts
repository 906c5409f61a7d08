"use client";

import { useEffect, useMemo, useState } from "react";
import { getJson } from "@/components/site/api";
import { newestOf } from "@/components/site/newest-of";
import type { ConversationPage } from "@/lib/conversations/types";
import type { PersonHit } from "@/lib/search/types";
import { ranked } from "./rank";

const DEBOUNCE_MS = 120;
const MOST_RECENT = 5;
const MOST_FOUND = 7;

/**
 * Whom the viewer talks with: the latest, and for something typed those it fits, first among the latest and then among all. It
 * is remembered nowhere: with the palette it is gone.
 */
export function usePeople(query: string): readonly PersonHit[] {
  const typed = query.trim();
  const recent = useRecent();
  const found = useFound(typed);
  if (!typed) return recent.slice(0, MOST_RECENT);
  const byName = ranked(
    recent.map((hit) => ({ hit, label: hit.participant.name, words: hit.participant.username })),
    typed,
  );
  const here = byName.map(({ hit }) => hit);
  const known = new Set(here.map(({ conversationId }) => conversationId));
  const others = found.typed === typed ? found.people.filter(({ conversationId }) => !known.has(conversationId)) : [];
  return [...here, ...others].slice(0, MOST_FOUND);
}

function useRecent(): readonly PersonHit[] {
  const [recent, setRecent] = useState<readonly PersonHit[]>([]);
  useEffect(() => {
    getJson<ConversationPage>("/api/v1/conversations").then(
      ({ items }) => setRecent(items.map(({ id, participant }) => ({ conversationId: id, participant }))),
      () => {},
    );
  }, []);
  return recent;
}

/** What was found for `typed`; without the network, for what was typed before. */
function useFound(typed: string): { typed: string; people: readonly PersonHit[] } {
  const [found, setFound] = useState<{ typed: string; people: readonly PersonHit[] }>({ typed: "", people: [] });
  const ask = useMemo(() => newestOf(findPeople), []);
  useEffect(() => {
    if (!typed) return;
    const timer = setTimeout(() => {
      ask(typed).then(
        (people) => people && setFound({ typed, people }),
        () => {},
      );
    }, DEBOUNCE_MS);
    return () => clearTimeout(timer);
  }, [typed, ask]);
  return found;
}

async function findPeople(typed: string): Promise<readonly PersonHit[]> {
  const query = new URLSearchParams({ q: typed, kind: "people", limit: String(MOST_FOUND) });
  const { items } = await getJson<{ items: PersonHit[] }>(`/api/v1/search?${query}`);
  return items;
}
