import type { PersonView } from "@/lib/marketplace/types";

/** What all revealed reviews come to. */
export interface Rating {
  /** 1 to 5 stars, to one decimal. */
  average: number;
  /** At least 1. */
  count: number;
}

/** A revealed review as everybody may read it. */
export interface ReviewView {
  id: string;
  /** 1 to 5. */
  stars: number;
  /** Empty where the stars say it all. */
  body: string;
  /** What was ordered. */
  title: string;
  /** Since when it is to be read; ISO 8601 in UTC. */
  revealedAt: string;
  author: Pick<PersonView, "name" | "username" | "image">;
}
