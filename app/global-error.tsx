"use client";

import "./globals.css";
// A file of its own: every page loads this one ahead of need, and must not load other texts with it.
import texts from "@/lib/i18n/en/failure.json";

/** Stands in for the root layout when that failed, and so without anything that it provides. */
export default function GlobalError() {
  return (
    <html lang="en" dir="ltr">
      <body className="flex min-h-dvh flex-col">
        <title>{texts.page}</title>
        {/* Without the parts that other pages are made of: with this one, each would be loaded twice. */}
        <main className="m-auto flex max-w-sm flex-col items-center gap-3 px-6 text-center">
          <h1 className="font-semibold text-lg">{texts.title}</h1>
          <p className="text-ink-soft">{texts.text}</p>
          {/* The layout is made by the server, which only a new request asks again. */}
          <button
            type="button"
            onClick={() => window.location.reload()}
            className="min-h-10 rounded-full bg-accent px-5 font-medium text-on-accent hover:bg-accent-strong"
          >
            {texts.tryAgain}
          </button>
        </main>
      </body>
    </html>
  );
}
