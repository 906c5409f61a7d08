import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/**
 * What of a page, or of one part of it, breaks the rules of accessibility, as sentences. No page here has frames: without
 * the second page that axe opens to put together what it found in them, looking takes half as long.
 */
export async function objections(page: Page, part?: string): Promise<string[]> {
  await page.evaluate(endTransitions);
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (part ? axe.include(part) : axe).analyze();
  const { pathname, search } = new URL(page.url());
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${pathname}${search} ${id}: ${html}`));
}

/** Runs in the page: on its way from one colour to another a text may be hard to read. */
function endTransitions(): void {
  for (const one of document.getAnimations()) if (one instanceof CSSTransition) one.finish();
}
