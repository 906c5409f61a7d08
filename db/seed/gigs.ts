import { businessGigs } from "./gigs/business";
import { designGigs } from "./gigs/design";
import { developmentGigs } from "./gigs/development";
import { marketingGigs } from "./gigs/marketing";
import { translationGigs } from "./gigs/translation";
import { videoGigs } from "./gigs/video";
import { writingGigs } from "./gigs/writing";
import type { SeedGig } from "./types";

export const gigs: SeedGig[] = [
  ...designGigs,
  ...developmentGigs,
  ...writingGigs,
  ...translationGigs,
  ...marketingGigs,
  ...videoGigs,
  ...businessGigs,
];
