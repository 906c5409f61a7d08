"use client";

import { useRouter } from "next/navigation";
import { useCommands } from "@/components/commands/commands-context";
import { useShortcuts } from "@/components/commands/keys/use-shortcuts";
import { useListInView } from "@/components/inbox/inbox-context";
import { useSelection } from "@/components/inbox/selection-context";
import { focusSearchBox } from "@/components/search/focus-search-box";
import { useAddressFields } from "@/components/site/address";
import { queryOf } from "@/lib/inbox/list-rules";
import { resultsAddress } from "@/lib/search/address";
import { isInComposer, isListShown, leaveComposer } from "./places";
import { useDoings } from "./use-doings";

/** What the keys do in the inbox; `hasLetters` says whether single letters and signs do anything. Nothing is to be seen of it. */
export function InboxKeys({ hasLetters }: { hasLetters: boolean }) {
  const { show } = useCommands();
  const { ids, openId, selectedId, step } = useSelection();
  const { open, leave } = useWays();
  const toggle = useDoings();
  useShortcuts(
    {
      next: () => go(1),
      previous: () => go(-1),
      open: () => isListShown() && selectedId !== null && open(selectedId),
      back: () => (isInComposer() ? leaveComposer(openId) : openId !== null && leave()),
      archive: () => toggle("archived"),
      star: () => toggle("starred"),
      unread: () => toggle("unread"),
      search: focusSearchBox,
      help: () => {
        show("sheet");
        return true;
      },
    },
    hasLetters,
  );
  return <span hidden data-keys />;

  /** A list that is not on the screen, as beside a conversation on a phone, is not gone through unseen. */
  function go(by: 1 | -1): boolean {
    if (!isListShown() || ids.length === 0) return false;
    step(by);
    return true;
  }
}

/** The ways into a conversation and out of it, which both keep the list that one came from. */
function useWays() {
  const router = useRouter();
  const fields = useAddressFields();
  const { list } = useListInView();
  const query = queryOf(list);

  function open(id: string): true {
    router.push(query ? `/inbox/${id}?${query}` : `/inbox/${id}`);
    return true;
  }

  function leave(): true {
    router.push(resultsAddress(fields) ?? (query ? `/inbox?${query}` : "/inbox"));
    return true;
  }

  return { open, leave };
}
