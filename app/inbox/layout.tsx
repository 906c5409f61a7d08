import type { ReactNode } from "react";
import { InboxPanes } from "@/components/inbox/inbox-panes";
import { MarksProvider } from "@/components/search/marks-provider";
import { getViewer } from "@/lib/auth/viewer";
import { listConversations } from "@/lib/inbox/queries";
import { listConversationsInput } from "@/lib/inbox/validation";

/** The list stays where it is while conversations are opened beside it. A signed-out visitor sees the page alone. */
export default async function InboxLayout({ children }: { children: ReactNode }) {
  const viewer = await getViewer();
  if (!viewer) return children;
  const page = await listConversations(viewer, listConversationsInput.parse({}));
  return (
    <MarksProvider>
      <InboxPanes viewerId={viewer.id} page={page}>
        {children}
      </InboxPanes>
    </MarksProvider>
  );
}
