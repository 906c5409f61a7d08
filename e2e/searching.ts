import type { Page } from "@playwright/test";

export const PHONE = { viewport: { width: 390, height: 800 } };

export function searchbox(page: Page) {
  return page.getByRole("searchbox", { name: "Search messages" });
}

/** What was found, all kinds or one. */
export function results(page: Page, group?: "People" | "Messages" | "Files" | "Orders") {
  const region = page.getByRole("region", { name: "Search results" });
  return (group ? region.getByRole("region", { name: group }) : region).locator("[data-hit]");
}

/** What is marked in the conversation. */
export function marks(page: Page) {
  return page.getByRole("log").locator("mark");
}
