import type { OutboxPorts, Word } from "./ports";

/** Longer than any attempt may take: whoever holds the lock then is frozen, as phones do with tabs in the background. */
const STUCK_MS = 45_000;

/** How the tabs of one person in one browser take turns, and hear of each other. */
export function outboxTabs(viewerId: string): Pick<OutboxPorts, "exclusively" | "tell" | "hear"> {
  const name = `outbox:${viewerId}`;
  let channel: BroadcastChannel | null = null;
  return {
    exclusively: (conversationId, work) => exclusively(`${name}:${conversationId}`, work),
    tell: (word) => channel?.postMessage(word),
    hear(listener) {
      const opened = new BroadcastChannel(name);
      opened.onmessage = ({ data }: MessageEvent<Word>) => listener(data);
      channel = opened;
      return () => {
        opened.close();
        if (channel === opened) channel = null;
      };
    },
  };
}

/** Without locks (an address without TLS has none) two tabs may send the same message, which the server takes once. */
async function exclusively(name: string, work: () => Promise<void>): Promise<void> {
  const { locks }: Partial<Navigator> = navigator;
  if (!locks) return work();
  let hasBegun = false;
  const begin = () => {
    hasBegun = true;
    return work();
  };
  await locks.request(name, { signal: AbortSignal.timeout(STUCK_MS) }, begin).catch(async () => {
    // Waited for too long; or it is this tab that was frozen, and has lost its turn to another.
    if (!hasBegun) await locks.request(name, { steal: true }, begin).catch(() => {});
  });
}
