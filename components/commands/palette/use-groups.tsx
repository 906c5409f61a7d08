"use client";

import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { Shown, Subject } from "@/components/commands/commands-context";
import type { Viewer } from "@/lib/auth/types";
import type { Command, CommandGroup } from "./command";
import { bestFirst, ranked } from "./rank";
import { useLabelCommands } from "./use-label-commands";
import { usePeople } from "./use-people";
import { usePlaces } from "./use-places";
import { useSubjectCommands } from "./use-subject-commands";

/** Of what can be done, so much stands there before anything is typed. */
const MOST_DOINGS = 4;

interface Asked {
  viewer: Viewer;
  subject: Subject | null;
  query: string;
  onShow(what: Shown): void;
}

/** Everything that fits what was typed, group by group; no group is empty. */
export function useGroups({ viewer, subject, query, onShow }: Asked): readonly CommandGroup[] {
  const t = useTranslations("commands.group");
  const isTyped = query.trim() !== "";
  const doings = useSubjectCommands(subject);
  const people = usePersonCommands(query);
  const { lists, pages } = usePlaces(viewer.username, onShow);
  const labels = useLabelCommands();
  const search = useSearchCommand(query.trim());
  const groups: CommandGroup[] = [
    {
      id: "conversation",
      title: t("conversation", { name: subject?.conversation.participant.name ?? "" }),
      commands: isTyped ? ranked(doings, query) : doings.slice(0, MOST_DOINGS),
    },
    { id: "people", title: t("people"), commands: people },
    { id: "lists", title: t("lists"), commands: ranked([...lists, ...labels], query) },
    { id: "pages", title: t("pages"), commands: ranked(pages, query) },
  ];
  const searching: CommandGroup = { id: "search", title: t("search"), commands: search };
  return [...bestFirst(groups, query), searching].filter(({ commands }) => commands.length > 0);
}

function usePersonCommands(query: string): readonly Command[] {
  const router = useRouter();
  return usePeople(query).map(({ conversationId, participant }) => ({
    id: conversationId,
    label: participant.name,
    mark: participant,
    run: () => router.push(`/inbox/${conversationId}`),
  }));
}

/** Goes on to everything that was ever said. */
function useSearchCommand(typed: string): readonly Command[] {
  const t = useTranslations("commands");
  const router = useRouter();
  if (!typed) return [];
  return [
    {
      id: "search",
      label: typed,
      shown: t.rich("searchFor", { typed, words: (text) => <bdi className="font-semibold">{text}</bdi> }),
      mark: Search,
      run: () => router.push(`/inbox/search?${new URLSearchParams({ q: typed })}`),
    },
  ];
}
