import { expect, it, vi } from "vitest";
import texts from "@/lib/i18n/en/failure.json";
import GlobalError from "./global-error";

// Tests stand on the server's React, which has no contexts.
vi.mock("lucide-react", () => ({ CloudOff: () => null }));

it("is a whole document of its own that says what happened and offers to try again", () => {
  const page = GlobalError();
  expect(page).toMatchObject({ type: "html", props: { lang: "en" } });
  const told = JSON.stringify(page);
  for (const text of [texts.title, texts.text, texts.tryAgain]) expect(told).toContain(text);
});
