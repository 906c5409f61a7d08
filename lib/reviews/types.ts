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

/** What one of an order's two people says of the other. */
export interface Words {
  /** 1 to 5. */
  stars: number;
  body: string;
}

/** How the reviews of a completed order stand for one of its two people; times are ISO 8601 in UTC. */
export interface ReviewStanding {
  /** Until when it can be reviewed. */
  until: string;
  /** Whether the viewer may do so now. */
  mayReview: boolean;
  /** What the viewer wrote. */
  own: Words | null;
  /** What the other wrote, once both may read it. */
  others: Words | null;
  isRevealed: boolean;
}
