/** The largest file taken unless the server is told otherwise. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;

/** JSON from the app; callback results and the metadata of a batch are far smaller. */
export const MAX_JSON_BYTES = 1024 * 1024;

/** What may stand before the content in a multipart body: a boundary and the headers of one part. */
export const MAX_PART_HEAD_BYTES = 16 * 1024;

/** Files that arrive at the same time; one browser sends six. */
export const MAX_UPLOADS = 100;
/** And of one person: two messages full of files, from several devices. */
export const MAX_UPLOADS_PER_OWNER = 25;

/** What may have arrived of one file while the bytes before it are being written; a write takes as much at once. */
export const MAX_WAITING_BYTES = 512 * 1024;

/** Room that an upload must leave on the disk, for the database that usually shares it. */
export const FREE_BYTES_KEPT = 256 * 1024 * 1024;

/** How much of a refused body is read away, and how long, so that its sender gets to read the answer. */
export const MAX_DRAIN_BYTES = MAX_FILE_BYTES + MAX_PART_HEAD_BYTES;
export const DRAIN_LIMIT_MS = 5_000;

/** A connection on which nothing moves for so long is cut. */
export const STALL_LIMIT_MS = 60_000;

/** How long a PUT waits for a registration that the app has not sent yet, and for what its callback answers. */
export const REGISTRATION_LIMIT_MS = 5_000;
export const CALLBACK_LIMIT_MS = 30_000;

/** The pauses between attempts to call the app: together about a quarter of an hour, longer than a restart or a build. */
export const CALLBACK_PAUSES_MS: readonly number[] = [
  500, 1_000, 2_000, 5_000, 10_000, 30_000, 60_000, 300_000, 600_000,
];

/** What is unfinished for so long is given up; the app gives up unclaimed files after the same time. */
export const STALE_AFTER_MS = 24 * 60 * 60 * 1000;
export const SWEEP_EVERY_MS = 60 * 60 * 1000;

export const MAX_LISTED_FILES = 500;
export const DEFAULT_LINK_SECONDS = 5 * 60;
export const MAX_LINK_SECONDS = 7 * 24 * 60 * 60;
