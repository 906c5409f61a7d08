import { useTranslations } from "next-intl";
import { ContactLink } from "@/components/marketplace/contact-link";
import { PackageCard } from "@/components/marketplace/package-card";
import { Section } from "@/components/marketplace/section";
import { OrderPackage } from "@/components/orders/order-package";
import type { GigView, PackageView } from "@/lib/marketplace/types";

interface Props {
  gig: GigView;
  /** Where a visitor signs in to order; null for whoever has. */
  signInPath: string | null;
}

/** What can be ordered of a gig, and asked about; its seller only sees what others do. */
export function GigPackages({ gig, signInPath }: Props) {
  const t = useTranslations("marketplace");
  const isOffered = !gig.isOwn && gig.publishedAt !== null;
  return (
    <Section title={t("packages")}>
      <ul className="grid grid-cols-1 gap-4 sm:grid-cols-3">
        {gig.packages.map((offer) => (
          <PackageCard key={offer.tier} offer={offer}>
            {isOffered && (
              <>
                <OrderPackage
                  gig={{ id: gig.id, title: gig.title }}
                  offer={offer}
                  sellerName={gig.seller.name}
                  signInPath={signInPath}
                />
                <Ask gig={gig} tier={offer.tier} />
              </>
            )}
          </PackageCard>
        ))}
      </ul>
    </Section>
  );
}

function Ask({ gig, tier }: { gig: GigView; tier: PackageView["tier"] }) {
  const t = useTranslations("marketplace");
  return (
    <ContactLink to={gig.seller.username} about={{ kind: "gig", id: gig.id, tier }} variant="plain">
      {t.rich("askAboutPackage", {
        tier: t(`tier.${tier}`),
        hidden: (words) => <span className="sr-only">{words}</span>,
      })}
    </ContactLink>
  );
}
