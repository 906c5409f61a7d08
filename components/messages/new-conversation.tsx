import { useTranslations } from "next-intl";
import { ContextCard } from "@/components/marketplace/context-card";
import { Avatar } from "@/components/ui/avatar";
import type { MessageContext, PersonView } from "@/lib/marketplace/types";

/** What stands where a conversation will be: what it is about, and whom one is about to write to. */
export function NewConversation({ person, context }: { person: PersonView; context: MessageContext | null }) {
  const t = useTranslations("messages");
  return (
    <div className="flex min-h-0 flex-1 flex-col overflow-y-auto px-3 py-4 sm:px-5">
      {context && (
        <section aria-label={t("about")} className="mx-auto w-full max-w-3xl">
          <ContextCard context={context} />
        </section>
      )}
      <div className="m-auto flex max-w-sm flex-col items-center gap-2 py-8 text-center">
        <Avatar name={person.name} image={person.image} size="lg" />
        <p dir="auto" className="text-along mt-2 font-semibold text-lg">
          {person.name}
        </p>
        {person.headline && (
          <p dir="auto" className="text-along text-ink-soft">
            {person.headline}
          </p>
        )}
        <p className="mt-3 text-ink-soft text-sm">{t("newIntro")}</p>
      </div>
    </div>
  );
}
