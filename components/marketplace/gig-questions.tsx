import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { Prose } from "@/components/marketplace/prose";
import { Section } from "@/components/marketplace/section";
import type { QuestionView } from "@/lib/marketplace/types";

/** What a seller is asked again and again, each answer behind its question; nothing where there are none. */
export function GigQuestions({ questions }: { questions: readonly QuestionView[] }) {
  const t = useTranslations("marketplace");
  if (questions.length === 0) return null;
  return (
    <Section title={t("questions")}>
      <ul className="divide-y divide-line rounded-2xl border border-line bg-surface">
        {questions.map(({ question, answer }) => (
          <li key={question}>
            <details className="group">
              <summary className="flex min-h-12 list-none items-center gap-3 rounded-2xl px-5 py-3 font-medium hover:text-accent-ink [&::-webkit-details-marker]:hidden">
                <span dir="auto" className="text-along min-w-0 flex-1">
                  {question}
                </span>
                <ChevronDown
                  aria-hidden="true"
                  className="size-5 shrink-0 text-ink-soft transition-transform group-open:rotate-180"
                />
              </summary>
              <div className="px-5 pb-4 text-ink-soft">
                <Prose text={answer} />
              </div>
            </details>
          </li>
        ))}
      </ul>
    </Section>
  );
}
