import type { SeedJob } from "@/db/seed/types";

export const nourJobs: SeedJob[] = [
  {
    company: "nour",
    slug: "illustration-album-jeunesse",
    title: "رسوم لكتاب أطفال من 32 صفحة",
    description:
      "قصة عن طفلة تبحث عن قطتها في مدينة فاس القديمة. نحتاج إلى غلاف و14 لوحة مزدوجة، بألوان دافئة. النص جاهز، والموعد قبل معرض الكتاب.\n\nأرسلوا لنا رابطاً لأعمالكم، ورسماً صغيراً للقطة إن أحببتم.",
    category: "design",
    city: "Fès",
    skills: ["Illustration", "Children’s books"],
    budget: [15_000, 22_000],
    publishedDaysAgo: 33,
  },
  {
    company: "nour",
    slug: "relecture-romans-jeunesse",
    title: "تدقيق لغوي لثلاث روايات للناشئة",
    description:
      "ثلاث روايات قصيرة، حوالي 90 صفحة لكل واحدة. المطلوب تدقيق لغوي وضبط بالشكل للكلمات الملتبسة فقط. الأجر بعد تسليم كل رواية.",
    category: "writing",
    city: "Fès",
    skills: ["تدقيق لغوي", "ضبط بالشكل"],
    budget: [4_500, 6_000],
    publishedDaysAgo: 23,
  },
  {
    company: "nour",
    slug: "affiche-alphabet-tifinagh",
    title: "ملصق حروف تيفيناغ للأقسام الأولى",
    description:
      "ثلاثة وثلاثون حرفاً، ورسم صغير لكل حرف: أدرار، تافوكت، إيزم… سيُعلَّق في مئتي قسم، فيجب أن يُقرأ من آخر صف. المقاس 70 على 100.",
    category: "design",
    city: "Fès",
    skills: ["Tifinagh", "Posters", "Lettering"],
    budget: [7_000, 9_500],
    publishedDaysAgo: 41,
  },
  {
    company: "nour",
    slug: "livre-audio-contes",
    title: "كتاب صوتي: سبع حكايات من الأطلس",
    description:
      "سبع حكايات، ساعة ونصف تقريباً، بصوت واحد أو صوتين. نبحث عن من يعرف متى يسكت. النص مضبوط بالشكل، والاستوديو عندكم أو عندنا.",
    category: "video",
    city: "Fès",
    skills: ["Voice", "Arabic", "Audio books"],
    budget: [8_000, 12_000],
    publishedDaysAgo: 3,
  },
];
