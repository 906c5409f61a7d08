import { darKahwaAndSalma } from "./threads/dar-kahwa";
import { designThreads } from "./threads/design";
import { jobThreads } from "./threads/jobs";
import { pictureThreads } from "./threads/pictures";
import { webThreads } from "./threads/web";
import { wordThreads } from "./threads/words";
import type { SeedThread } from "./types";

export const threads: SeedThread[] = [
  darKahwaAndSalma,
  ...designThreads,
  ...webThreads,
  ...wordThreads,
  ...pictureThreads,
  ...jobThreads,
];
