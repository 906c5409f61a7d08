import type { Callbacks } from "./callbacks";
import type { Claim } from "./claim";
import type { FileIndex } from "./file-index";
import type { Objects } from "./objects";
import type { Registrations } from "./registrations";
import type { Site } from "./site";
import type { Uploads } from "./uploads";

/** The parts of one server, as its routes need them. */
export type Ingest = {
  readonly site: Site;
  readonly index: FileIndex;
  readonly registrations: Registrations;
  readonly objects: Objects;
  readonly uploads: Uploads;
  readonly callbacks: Callbacks;
  /** Reads what the app gives with a registration. */
  readonly claimOf: (metadata: Readonly<Record<string, unknown>>) => Claim;
  readonly limits: {
    readonly maxFileBytes: number;
    readonly maxUploads: number;
    readonly maxUploadsPerOwner: number;
    readonly freeBytesKept: number;
  };
};
