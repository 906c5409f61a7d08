import { useTranslations } from "next-intl";

/** A glimpse of the market for those outside: three languages in one conversation, over zellige. */
export function WelcomePanel() {
  const t = useTranslations("auth.welcome");
  return (
    <aside className="relative isolate hidden overflow-hidden bg-[light-dark(#4a3bc7,#2a2558)] text-on-accent lg:flex">
      <Zellige />
      <div className="m-auto flex w-full max-w-lg flex-col gap-10 p-12">
        <p className="text-balance font-semibold text-4xl leading-tight tracking-tight">{t("title")}</p>
        <ol className="flex flex-col gap-3">
          <Bubble text={t("first")} from={t("firstFrom")} />
          <Bubble text={t("second")} from={t("secondFrom")} answer />
          <Bubble text={t("third")} from={t("thirdFrom")} />
        </ol>
        <p className="text-on-accent-soft text-pretty">{t("text")}</p>
      </div>
    </aside>
  );
}

function Bubble({ text, from, answer = false }: { text: string; from: string; answer?: boolean }) {
  const side = answer
    ? "self-end rounded-ee-md bg-[#fffdf9] text-[#231d14]"
    : "self-start rounded-es-md bg-white/15 text-white backdrop-blur-sm";
  return (
    <li className={`max-w-[85%] rounded-3xl px-5 py-3.5 shadow-card ${side}`}>
      <p dir="auto">{text}</p>
      <p dir="auto" className="mt-1 text-xs opacity-75">
        {from}
      </p>
    </li>
  );
}

/** Eight-pointed stars and the crosses between them. */
function Zellige() {
  return (
    <svg aria-hidden="true" className="absolute inset-0 -z-10 size-full text-white/10">
      <defs>
        <pattern id="zellige" width="96" height="96" patternUnits="userSpaceOnUse">
          <path
            fill="none"
            stroke="currentColor"
            strokeWidth="1.5"
            d="M48 8l11.7 11.7h16.6v16.6L88 48l-11.7 11.7v16.6H59.7L48 88 36.3 76.3H19.7V59.7L8 48l11.7-11.7V19.7h16.6zM48 8V0M88 48h8M48 88v8M8 48H0M76.3 19.7L96 0M76.3 76.3L96 96M19.7 76.3L0 96M19.7 19.7L0 0"
          />
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill="url(#zellige)" />
    </svg>
  );
}
