"use client";

import { Tag } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { getJson } from "@/components/site/api";
import type { LabelView } from "@/lib/inbox/types";
import type { Command } from "./command";

/** The lists that the viewer made by labels; without the network none. */
export function useLabelCommands(): readonly Command[] {
  const t = useTranslations("commands");
  const router = useRouter();
  const [labels, setLabels] = useState<readonly LabelView[]>([]);
  useEffect(() => {
    getJson<{ items: LabelView[] }>("/api/v1/labels").then(
      ({ items }) => setLabels(items),
      () => {},
    );
  }, []);
  return labels.map(({ id, name }) => ({
    id: `label-${id}`,
    label: name,
    words: t("labelWords"),
    mark: Tag,
    run: () => router.push(`/inbox?label=${id}`),
  }));
}
