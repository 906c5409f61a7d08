import { createTranslator } from "use-intl/core";
import arabic from "@/lib/i18n/ar/exports.json";
import { catalogue } from "@/lib/i18n/catalogue";
import french from "@/lib/i18n/fr/exports.json";
import type { ExportLanguage } from "./types";

const { readme, pdf } = catalogue.exports;
const english = { readme, pdf, orders: catalogue.orders.did, cards: catalogue.cards.did };

/** All that a pack says itself; what people have said is never translated. */
const TEXTS: Readonly<Record<ExportLanguage, typeof english>> = { en: english, fr: french, ar: arabic };

/** With the digits and months of the country, where the language alone would have others. */
const LOCALES = { en: "en", fr: "fr", ar: "ar-MA" } as const;

type Part = keyof typeof english;
type Key = { [Name in Part]: `${Name}.${keyof (typeof english)[Name] & string}` }[Part];
type Values = Readonly<Record<string, string | number>>;

/** What a sentence is chosen by, rather than says. */
const CHOOSING = ["kind", "status", "isOwn"];

export interface Texts {
  locale: string;
  direction: "ltr" | "rtl";
  pdf(key: keyof typeof pdf, values?: Values): string;
  readme(key: keyof typeof readme, values?: Values): string;
  order(key: keyof typeof english.orders, values: Values): string;
  card(key: keyof typeof english.cards, values: Values): string;
}

export function textsIn(language: ExportLanguage): Texts {
  const locale = LOCALES[language];
  const t = createTranslator({ locale, messages: TEXTS[language] });
  // The values of a sentence are known where it is told, not here, which the translator's types cannot follow.
  const tell: (key: Key, values: Values) => string = t;
  return {
    ...{ locale, direction: language === "ar" ? ("rtl" as const) : ("ltr" as const) },
    pdf: (key, values = {}) => tell(`pdf.${key}`, isolated(values)),
    readme: (key, values = {}) => tell(`readme.${key}`, values),
    order: (key, values) => tell(`orders.${key}`, isolated({ isOwn: "false", ...values })),
    card: (key, values) => tell(`cards.${key}`, isolated({ isOwn: "false", ...values })),
  };
}

/** A name or a time stands in a sentence of another direction as it would stand alone. */
function isolated(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "number" || CHOOSING.includes(name) ? value : `\u2068${value}\u2069`,
    ]),
  );
}
