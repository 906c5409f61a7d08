import { Images } from "lucide-react";
import { useTranslations } from "next-intl";
import { Section } from "@/components/marketplace/section";
import { EmptyNote } from "@/components/ui/empty-note";
import type { PortfolioItemView } from "@/lib/marketplace/types";

interface Props {
  items: readonly PortfolioItemView[];
  /** Whether an empty one is worth a word: to whoever could fill it. */
  isOwn: boolean;
}

/** What somebody has made, in pictures. */
export function Portfolio({ items, isOwn }: Props) {
  const t = useTranslations("marketplace");
  if (items.length === 0 && !isOwn) return null;
  return (
    <Section title={t("portfolio")}>
      {items.length === 0 ? (
        <EmptyNote icon={Images} title={t("noPortfolioTitle")} text={t("noPortfolioText")} />
      ) : (
        <ul className="grid grid-cols-1 gap-5 sm:grid-cols-2 lg:grid-cols-3">
          {items.map((item) => (
            <Item key={item.position} item={item} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function Item({ item: { title, description, image } }: { item: PortfolioItemView }) {
  return (
    <li>
      <figure className="flex h-full flex-col overflow-hidden rounded-2xl border border-line bg-surface">
        <img src={image} alt="" width={640} height={400} loading="lazy" className="aspect-8/5 w-full object-cover" />
        <figcaption className="flex flex-col gap-1 p-4">
          <h3 dir="auto" className="text-along font-medium leading-snug">
            {title}
          </h3>
          <p dir="auto" className="text-along text-ink-soft text-sm">
            {description}
          </p>
        </figcaption>
      </figure>
    </li>
  );
}
