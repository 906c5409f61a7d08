"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { getJson } from "@/components/site/api";
import type { AttachmentPage, AttachmentType, SentAttachmentView } from "@/lib/attachments/types";

interface Files {
  items: readonly SentAttachmentView[];
  nextCursor: string | null;
}

/** The files of a conversation, newest first, page by page; null before the first page is here. */
export function useFiles(conversationId: string, type: AttachmentType | null) {
  const [files, setFiles] = useState<Files | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const [isLoading, setIsLoading] = useState(false);
  // The answer to an earlier choice may come after that to a later one.
  const asked = useRef(0);

  const load = useCallback(
    async (before: string | null, known: Files["items"]) => {
      asked.current += 1;
      const current = asked.current;
      setIsLoading(true);
      setHasFailed(false);
      const query = new URLSearchParams({ ...(type ? { type } : {}), ...(before ? { before } : {}) });
      const page = await getJson<AttachmentPage>(`/api/v1/conversations/${conversationId}/attachments?${query}`).catch(
        () => null,
      );
      if (current !== asked.current) return;
      setIsLoading(false);
      if (page) setFiles({ items: [...known, ...page.items], nextCursor: page.nextCursor });
      else setHasFailed(true);
    },
    [conversationId, type],
  );

  useEffect(() => {
    setFiles(null);
    void load(null, []);
  }, [load]);

  return {
    items: files?.items ?? null,
    hasMore: files !== null && files.nextCursor !== null,
    isLoading,
    hasFailed,
    /** The next page, or the one that failed. */
    loadMore: () => void load(files?.nextCursor ?? null, files?.items ?? []),
  };
}
