/** What a browser has chosen for the panel beside a conversation; null leaves it to the room there is. */
export type DetailsChoice = "open" | "closed" | null;

/** Where a browser keeps that, so that the server draws the page as it will stay. */
export const DETAILS_COOKIE = "details";

export function detailsChoiceOf(value: string | undefined): DetailsChoice {
  return value === "open" || value === "closed" ? value : null;
}
