import { BellOff, MailMinus } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { Topic } from "@/lib/notifications/types";

interface Props {
  /** Signed; it says whose mails these are, so that no session is needed. */
  token: string;
  topics: readonly Topic[];
  isOff: boolean;
}

/** Asks whether the mails of a link are to be switched off, and takes it back; plain forms, for it may be all that loads. */
export function MailSwitch({ token, topics, isOff }: Props) {
  const t = useTranslations("unsubscribe");
  const Icon = isOff ? BellOff : MailMinus;
  return (
    <div className="mx-auto flex w-full max-w-md flex-col items-center gap-5 px-4 py-12 text-center sm:py-20">
      <span className="rounded-2xl bg-accent-soft p-4 text-accent-ink">
        <Icon aria-hidden="true" className="size-7" />
      </span>
      <h1 className="font-semibold text-2xl tracking-tight">{t(isOff ? "doneTitle" : "askTitle")}</h1>
      <ul className="flex flex-col gap-2 self-stretch">
        {topics.map((topic) => (
          <li key={topic} className="rounded-xl bg-sand px-4 py-3 font-medium">
            {t(topic)}
          </li>
        ))}
      </ul>
      <p className="text-ink-soft">{isOff ? t("doneText") : t("askText")}</p>
      <form method="post" action={`/api/unsubscribe/${token}`}>
        <Button type="submit" name="switch" value={isOff ? "on" : "off"} variant={isOff ? "quiet" : "primary"}>
          {isOff ? t("undo") : t("off")}
        </Button>
      </form>
      <Link href="/settings/notifications" className="text-accent-ink text-sm underline-offset-4 hover:underline">
        {t("settings")}
      </Link>
    </div>
  );
}
