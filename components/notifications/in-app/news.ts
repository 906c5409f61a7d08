import { getJson } from "@/components/site/api";
import type { ConversationView, Participant } from "@/lib/conversations/types";
import type { NotificationPage, NotificationView, Topic } from "@/lib/notifications/types";

/** Something new, as it is told in passing. */
export interface News {
  /** Newer news with the same key stands in its place. */
  key: string;
  topic: Topic;
  person: Participant;
  /** An excerpt of a message, which is empty where files were sent; or what somebody did. */
  text: { kind: "excerpt"; preview: string; count: number } | { kind: "deed"; notification: NotificationView };
  path: string;
  conversationId: string | null;
  isMuted: boolean;
}

/** What events have told of, by its ids. */
export interface Heard {
  conversationIds: ReadonlySet<string>;
  notificationIds: ReadonlySet<string>;
}

/** What of it is still new and calls for `viewerId`; what cannot be asked for is left out, for the badges tell of it too. */
export async function newsOf(viewerId: string, { conversationIds, notificationIds }: Heard): Promise<News[]> {
  const asked = await Promise.allSettled([
    ...[...conversationIds].map((id) => ofConversation(viewerId, id)),
    ofCentre(notificationIds),
  ]);
  return asked.flatMap((one) => (one.status === "fulfilled" ? one.value : []));
}

async function ofConversation(viewerId: string, id: string): Promise<News[]> {
  const view = await getJson<ConversationView>(`/api/v1/conversations/${id}`);
  const { lastMessage: last, unreadCount, participant, mutedAt } = view;
  const isMere = last && !last.step && !last.card && !last.deletedAt && last.senderId !== viewerId;
  if (!isMere || unreadCount === 0) return [];
  return [
    {
      ...{ key: id, topic: "messages", person: participant, path: `/inbox/${id}`, conversationId: id },
      text: { kind: "excerpt", preview: last.preview, count: unreadCount },
      isMuted: mutedAt !== null,
    },
  ];
}

async function ofCentre(ids: ReadonlySet<string>): Promise<News[]> {
  if (ids.size === 0) return [];
  const { items } = await getJson<NotificationPage>("/api/v1/notifications?filter=unread");
  return items
    .filter(({ id }) => ids.has(id))
    .map((notification) => {
      const { id: key, participant: person, path, conversationId, isMuted } = notification;
      return {
        ...{ key, topic: "orders", person, path, conversationId, isMuted },
        text: { kind: "deed", notification },
      };
    });
}
