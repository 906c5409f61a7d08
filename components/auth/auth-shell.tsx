import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { GoogleButton } from "@/components/auth/google-button";
import { WelcomePanel } from "@/components/auth/welcome-panel";

interface Props {
  title: string;
  text: string;
  /** Where to go on to. */
  path: string;
  google: boolean;
  /** The page for those who are wrong on this one. */
  other: "sign-in" | "sign-up";
  children: ReactNode;
}

/** The room that people come in through: a form, and beside it what waits behind. */
export function AuthShell({ title, text, path, google, other, children }: Props) {
  const t = useTranslations("auth");
  return (
    <div className="grid flex-1 lg:grid-cols-2">
      <div className="flex flex-col items-center px-4 py-8 sm:py-14">
        <div className="my-auto flex w-full max-w-md flex-col gap-6">
          <header>
            <h1 className="font-semibold text-3xl tracking-tight">{title}</h1>
            <p className="mt-2 text-ink-soft">{text}</p>
          </header>
          {google && <GoogleButton callbackUrl={path} label={t("google")} />}
          {google && <OrRule>{t("or")}</OrRule>}
          {children}
          <p className="text-center text-ink-soft">
            {t.rich(other === "sign-up" ? "newHere" : "knownHere", {
              link: (chunks) => (
                <Link
                  href={{ pathname: `/${other}`, query: path === "/" ? {} : { callbackUrl: path } }}
                  className="font-medium text-accent-ink underline-offset-4 hover:underline"
                >
                  {chunks}
                </Link>
              ),
            })}
          </p>
        </div>
      </div>
      <WelcomePanel />
    </div>
  );
}

function OrRule({ children }: { children: string }) {
  return (
    <div className="flex items-center gap-4 text-ink-soft text-sm">
      <span className="h-px flex-1 bg-line" />
      {children}
      <span className="h-px flex-1 bg-line" />
    </div>
  );
}
