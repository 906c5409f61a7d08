/** Limits that Pusher Channels documents; sizes are bytes of UTF-8, not characters. */
export const MAX_DATA_BYTES = 10_240;
export const MAX_EVENT_NAME_LENGTH = 200;
export const MAX_CHANNEL_NAME_LENGTH = 200;
export const MAX_CHANNELS_PER_EVENT = 100;
export const MAX_EVENTS_PER_BATCH = 10;
export const MAX_MEMBERS_PER_CHANNEL = 100;
export const MAX_MEMBER_INFO_BYTES = 1024;
export const MAX_USER_ID_LENGTH = 128;
/** The documentation says "up to 30 minutes". */
export const CACHED_EVENT_TTL_MS = 30 * 60 * 1000;
export const MAX_CLOCK_SKEW_SECONDS = 600;

/** Ten events of 10 KB whose every byte is escaped as \u00XX, with their names, still fit. */
export const MAX_REQUEST_BYTES = 1024 * 1024;

/** The largest frame taken from a client; ws itself would allow 100 MiB. */
export const MAX_FRAME_BYTES = 64 * 1024;
/** What an unfinished message may consist of: a byte that waits by itself takes a hundred times its size. */
export const MAX_FRAGMENTS = 16;
export const MAX_CHUNKS = 1024;

/** A reader that leaves more than this unread is dropped: it catches up by refetching, the server's memory cannot. */
export const MAX_UNREAD_BYTES = 256 * 1024;

/** How many users may be terminated until the first is forgotten, whose old connections could then sign in again. */
export const MAX_REMEMBERED_TERMINATIONS = 50_000;

/** The app hears of one channel that has nothing to repeat no more often than this. */
export const MISS_QUIET_MS = 10_000;
/** The last events of all cache channels together; beyond it those that were used least recently go. */
export const MAX_CACHED_BYTES = 64 * 1024 * 1024;

/** Events that wait for the app's webhook beyond this many characters of JSON push the oldest out. */
export const MAX_WEBHOOK_QUEUE = 8 * 1024 * 1024;
/** A request with several events grows no further than this many characters. */
export const MAX_WEBHOOK_BODY = 256 * 1024;
/** The pauses between attempts to deliver grow no further than this. */
export const LONGEST_WEBHOOK_PAUSE_MS = 60_000;

/** A client that says nothing for so long is asked whether it is there, and closed when it does not answer. */
export const ACTIVITY_TIMEOUT_SECONDS = 30;
export const PONG_TIMEOUT_SECONDS = 10;
/** How long a client may take to complete the closing of its connection, before that is cut. */
export const CLOSE_TIMEOUT_SECONDS = 5;

/** A request whose headers and body have not arrived after so long is cut off. */
export const REQUEST_TIMEOUT_MS = 10_000;

/** TCP connections beyond those of clients: for the HTTP API, and to tell clients that there is no place for them. */
export const SPARE_TCP_CONNECTIONS = 1000;
export const SPARE_TCP_CONNECTIONS_PER_ADDRESS = 100;

/** What one server lets its clients do. */
export type Limits = {
  readonly connections: number;
  /** Mobile carriers put whole towns behind one address. */
  readonly connectionsPerAddress: number;
  readonly subscriptionsPerConnection: number;
  /** On average; a client that comes back may join all its channels at once. */
  readonly framesPerSecond: number;
  /** Of one connection, as Pusher Channels documents it. */
  readonly clientEventsPerSecond: number;
};

export const DEFAULT_LIMITS: Limits = {
  connections: 20_000,
  connectionsPerAddress: 1000,
  subscriptionsPerConnection: 300,
  framesPerSecond: 50,
  clientEventsPerSecond: 10,
};
