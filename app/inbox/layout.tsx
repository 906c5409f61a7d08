import type { ReactNode } from "react";
import { InboxPanes } from "@/components/inbox/inbox-panes";
import { MarksProvider } from "@/components/search/marks-provider";
import { getViewer } from "@/lib/auth/viewer";
import { hasLetterKeys } from "@/lib/inbox/letter-keys";
import { listConversations } from "@/lib/inbox/queries";
import { listConversationsInput } from "@/lib/inbox/validation";

/** The list stays where it is while conversations are opened beside it. A signed-out visitor sees the page alone. */
export default async function InboxLayout({ children }: { children: ReactNode }) {
  const viewer = await getViewer();
  if (!viewer) return children;
  const [page, letterKeys] = await Promise.all([
    listConversations(viewer, listConversationsInput.parse({})),
    hasLetterKeys(viewer),
  ]);
  return (
    <MarksProvider>
      <InboxPanes viewerId={viewer.id} page={page} hasLetterKeys={letterKeys}>
        {children}
      </InboxPanes>
    </MarksProvider>
  );
}
