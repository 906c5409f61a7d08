import type { ReactNode } from "react";
import { InboxPanes } from "@/components/inbox/inbox-panes";
import { MarksProvider } from "@/components/search/marks-provider";
import { getViewer } from "@/lib/auth/viewer";
import { getCounts } from "@/lib/inbox/counts";
import { listLabels } from "@/lib/inbox/labels";
import { hasLetterKeys } from "@/lib/inbox/letter-keys";
import { listConversations } from "@/lib/inbox/queries";
import { listConversationsInput } from "@/lib/inbox/validation";

/** The list stays where it is while conversations are opened beside it. A signed-out visitor sees the page alone. */
export default async function InboxLayout({ children }: { children: ReactNode }) {
  const viewer = await getViewer();
  if (!viewer) return children;
  const [page, counts, labels, letterKeys] = await Promise.all([
    listConversations(viewer, listConversationsInput.parse({})),
    getCounts(viewer),
    listLabels(viewer),
    hasLetterKeys(viewer),
  ]);
  return (
    <MarksProvider>
      <InboxPanes viewerId={viewer.id} page={page} counts={counts} labels={labels.items} hasLetterKeys={letterKeys}>
        {children}
      </InboxPanes>
    </MarksProvider>
  );
}
