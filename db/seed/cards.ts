import { DAY, type SeedCard, type SeedTimes } from "./types";

/** What the demo's people have proposed to each other; who did what with it, and when, is told by the lines of the threads. */
export const cards: SeedCard[] = [
  {
    key: "opening-offer",
    kind: "offer",
    versions: [
      ({ at }) => ({
        ...{ kind: "offer", title: "Menus, tasses et vitrine pour l’Hivernage" },
        scope: [
          "Menu papier A5 en trois langues, et menu mural",
          "Deux tasses : espresso et cappuccino",
          "Vitrine, lettrage peint",
        ],
        ...{ priceCentimes: 320_000, deliveryDays: 18, revisions: 4, expiresAt: after(at, 7 * DAY), attachmentIds: [] },
      }),
    ],
  },
  {
    key: "opening-stencil",
    kind: "change",
    versions: [
      () => ({
        ...{ kind: "change", title: "Calque à l’échelle 1 pour la vitrine" },
        ...{ scope: ["2,40 m × 60, quatre feuilles A1 avec repères"], extraCentimes: 20_000, extraDays: 1 },
      }),
    ],
  },
  { key: "dar-kahwa-reviews", kind: "review", versions: [] },
  { key: "alphabet-reviews", kind: "review", versions: [] },
  {
    key: "riad-offer",
    kind: "offer",
    versions: [
      ({ at }) => riad({ priceCentimes: 1_050_000, expiresAt: after(at, 5 * DAY) }),
      ({ at }) => riad({ priceCentimes: 1_000_000, expiresAt: after(at, 5 * DAY), line: "Deux nuits côté mer" }),
    ],
  },
  {
    key: "riad-training",
    kind: "agreement",
    versions: [({ now }) => training(now, "08:30"), ({ now }) => training(now, "10:00")],
  },
  {
    key: "coop-year",
    kind: "offer",
    versions: [
      ({ at }) => ({
        ...{ kind: "offer", title: "محاسبة التعاونية، سنة كاملة" },
        scope: [
          "ورقة وحدة لكل شهر، كتقرا فثلاث دقايق",
          "التصريح ديال TVA كل ثلث شهور",
          "جلسة مع ناس التعاونية مرتين فالعام",
        ],
        ...{
          priceCentimes: 540_000,
          deliveryDays: 365,
          revisions: 2,
          expiresAt: after(at, 12 * DAY),
          attachmentIds: [],
        },
      }),
    ],
  },
  {
    key: "pension-letter",
    kind: "offer",
    versions: [
      ({ at }) => ({
        ...{ kind: "offer", title: "جواب لصندوق التقاعد بالألمانية", scope: ["صفحة وحدة، مع نسخة بالعربية"] },
        ...{ priceCentimes: 12_000, deliveryDays: 2, revisions: 1, expiresAt: after(at, 7 * DAY), attachmentIds: [] },
      }),
    ],
  },
  {
    key: "olive-letters",
    kind: "offer",
    versions: [
      ({ at }) => ({
        ...{
          kind: "offer",
          title: "Dix lettres aux épiceries de Séville",
          scope: ["En espagnol, une par épicerie", "Relances comprises"],
        },
        ...{ priceCentimes: 90_000, deliveryDays: 6, revisions: 1, expiresAt: after(at, 7 * DAY), attachmentIds: [] },
      }),
    ],
  },
  {
    key: "derby-reel",
    kind: "offer",
    versions: [
      ({ at }) => ({
        ...{ kind: "offer", title: "Reel dial derby, b jouj cameras", scope: ["30 tania, b toul", "Montage f nhar"] },
        ...{ priceCentimes: 60_000, deliveryDays: 1, revisions: 1, expiresAt: after(at, 3 * DAY), attachmentIds: [] },
      }),
    ],
  },
  {
    key: "montreal-talk",
    kind: "interview",
    versions: [
      ({ now }) => ({
        ...{
          kind: "interview",
          title: "A talk with our editor in Montréal",
          minutes: 30,
          timeZone: "America/Montreal",
        },
        slots: [atClock(now, 2, "14:00"), atClock(now, 3, "15:30"), atClock(now, 5, "14:00")],
        place: "https://meet.khedma.test/atlas-montreal",
      }),
    ],
  },
  {
    key: "pharmacy-demo",
    kind: "interview",
    slot: 1,
    versions: [
      ({ now }) => ({
        ...{ kind: "interview", title: "La version de lundi devant la préparatrice", minutes: 45 },
        ...{ timeZone: "Africa/Casablanca", slots: [atClock(now, 2, "09:00"), atClock(now, 3, "09:30")] },
        place: "Officine Al Amal, 12 rue des Consuls, Rabat",
      }),
    ],
  },
];

function riad({ priceCentimes, expiresAt, line }: { priceCentimes: number; expiresAt: string; line?: string }) {
  const scope = [
    "Calendrier unique, Booking et Airbnb à jour",
    "Acompte par carte, en dirhams",
    "Une journée de formation à Essaouira",
  ];
  return {
    ...{ kind: "offer" as const, title: "Réservations directes et une journée à Essaouira" },
    scope: line ? [...scope, line] : scope,
    ...{ priceCentimes, deliveryDays: 14, revisions: 2, expiresAt, attachmentIds: [] },
  };
}

function training(now: SeedTimes["now"], clock: string) {
  return {
    ...{
      kind: "agreement" as const,
      title: "La journée de formation",
      scope: ["La réceptionniste, seule, sur son écran", "Un guide imprimé reste sur place"],
    },
    ...{ priceCentimes: null, date: { at: atClock(now, 4, clock), timeZone: "Africa/Casablanca" }, revisions: null },
  };
}

function after(time: Date, minutes: number): string {
  return new Date(time.getTime() + minutes * 60_000).toISOString();
}

/** A time of the day, in UTC, so many days from now. */
function atClock(now: Date, days: number, clock: string): string {
  return `${after(now, days * DAY).slice(0, 10)}T${clock}:00.000Z`;
}
