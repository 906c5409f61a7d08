import { arganiaJobs } from "./jobs/argania";
import { atlasJobs } from "./jobs/atlas";
import { bahjaJobs } from "./jobs/bahja";
import { medinatechJobs } from "./jobs/medinatech";
import { nourJobs } from "./jobs/nour";
import { rifsolarJobs } from "./jobs/rifsolar";
import { saharatripsJobs } from "./jobs/saharatrips";
import type { SeedJob } from "./types";

export const jobs: SeedJob[] = [
  ...atlasJobs,
  ...medinatechJobs,
  ...arganiaJobs,
  ...nourJobs,
  ...saharatripsJobs,
  ...rifsolarJobs,
  ...bahjaJobs,
];
