import { bookThreads } from "./threads/books";
import { darKahwaAndSalma } from "./threads/dar-kahwa";
import { designThreads } from "./threads/design";
import { houseThreads } from "./threads/houses";
import { jobThreads } from "./threads/jobs";
import { pharmacyThreads } from "./threads/pharmacy";
import { pictureThreads } from "./threads/pictures";
import { shopThreads } from "./threads/shops";
import { southAndNorthThreads } from "./threads/south-and-north";
import { studioThreads } from "./threads/studio";
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
  ...studioThreads,
  ...pharmacyThreads,
  ...southAndNorthThreads,
  ...bookThreads,
  ...shopThreads,
  ...houseThreads,
];
