"use client";

import "./globals.css";
import { CloudOff } from "lucide-react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
// One file of the catalogue: every page loads this one ahead of need, and must not load all texts with it.
import texts from "@/lib/i18n/en/common.json";

/** Stands in for the root layout when that failed, and so without anything that it provides. */
export default function GlobalError() {
  return (
    <html lang="en" dir="ltr">
      <body className="flex min-h-dvh flex-col">
        <title>{`${texts.errorTitle} · ${texts.product}`}</title>
        <main className="flex flex-1 flex-col justify-center">
          <EmptyState icon={CloudOff} title={texts.errorTitle} text={texts.errorText}>
            {/* The layout is made by the server, which only a new request asks again. */}
            <Button onClick={() => window.location.reload()}>{texts.tryAgain}</Button>
          </EmptyState>
        </main>
      </body>
    </html>
  );
}
