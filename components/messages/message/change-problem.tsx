"use client";

import { useTranslations } from "next-intl";
import { useChange } from "./changes-context";

/** Why a change of a message was not made. */
export function ChangeProblem({ messageId }: { messageId: string }) {
  const t = useTranslations("messages");
  const { problem } = useChange(messageId);
  if (!problem) return null;
  const reason = problem.reason ?? t("noAnswer");
  return (
    <p role="alert" className="text-danger text-sm">
      {t("notChanged", { doing: problem.doing, reason })}
    </p>
  );
}
