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

/** Calls `listener` when it was answered in another tab; returns what ends that. */
export function onAnswered(listener: () => void): () => void {
  const hear = ({ key }: StorageEvent) => key === KEY && listener();
  window.addEventListener("storage", hear);
  return () => window.removeEventListener("storage", hear);
}

function read(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return "unreadable";
  }
}
