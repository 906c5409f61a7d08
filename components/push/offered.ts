import { factsHere, standingOf } from "./standing";

const KEY = "push-offer";

/** Whether nobody was asked in this browser yet, and it could tell. */
export function mayOffer(): boolean {
  if (!navigator.serviceWorker?.controller || read() !== null) return false;
  const facts = factsHere(false);
  return standingOf(facts) === "off" && facts.permission === "default";
}

export function neverOfferAgain(): void {
  try {
    localStorage.setItem(KEY, "answered");
  } catch {
    // A browser that keeps nothing may be asked again.
  }
}

function read(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return "unreadable";
  }
}
