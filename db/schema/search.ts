import { type SQL, sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  check,
  customType,
  index,
  integer,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { users } from "./auth";
import { conversations } from "./conversations";

export const SEARCH_KINDS = ["person", "message", "file", "order"] as const;
export const CONTEXT_KINDS = ["gig", "job", "order"] as const;

const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

const KINDS_BY_NAME = [
  ["messages", "message"],
  ["people", "person"],
  ["files", "file"],
  ["orders", "order"],
] as const;

/** Everything that can be found, folded; written with what it stands for, and gone with it. */
export const searchEntries = pgTable(
  "search_entries",
  {
    /** The message's, the file's, the order's; one of its own for a person, who is found by each of their conversations. */
    id: uuid().primaryKey(),
    kind: text({ enum: SEARCH_KINDS }).notNull(),
    /** Null for an order of two who have never talked. */
    conversationId: uuid().references(() => conversations.id),
    /** The message's place, also for a file; null for people and orders. */
    seq: integer(),
    /** Who may find it: the two people of a conversation or an order; for a person, twice the one who talks with them. */
    userLo: uuid().notNull(),
    userHi: uuid().notNull(),
    readerIds: uuid().array().notNull().generatedAlwaysAs(sql`array[user_lo, user_hi]`),
    /** Who wrote, uploaded or ordered it; the person themself. */
    ownerId: uuid()
      .notNull()
      .references(() => users.id),
    /** How many files the message has. */
    fileCount: integer().notNull().default(0),
    /** What the message was written from. */
    context: text({ enum: CONTEXT_KINDS }),
    /** What it says as `fold` of `lib/search` writes it: words of letters and digits with one space between. */
    folded: text().notNull(),
    /** Its words, without a parser, whose view of letters is the server's locale's. */
    words: tsvector()
      .notNull()
      .generatedAlwaysAs((): SQL => sql`array_to_tsvector(array_remove(string_to_array(folded, ' '), ''))`),
    createdAt: timestamp({ withTimezone: true, mode: "date", precision: 3 }).notNull(),
  },
  (table) => [
    // For each kind its own, so that one group costs the same however much is in the others. What is found by its words:
    ...KINDS_BY_NAME.map(([name, kind]) =>
      index(`search_entries_${name}`)
        .using("gin", table.readerIds, table.words)
        // Entered at once: a list of what waits would be read by every search, and makes Postgres think ill of the index.
        .with({ fastupdate: false })
        .where(isOf(table, kind)),
    ),
    // And what is walked through, for words so common that the newest are found on the way back; a person has one reader.
    ...KINDS_BY_NAME.map(([name, kind]) =>
      index(`search_entries_${name}_lo`)
        .on(table.userLo, table.createdAt.desc(), table.id.desc())
        .where(isOf(table, kind)),
    ),
    ...KINDS_BY_NAME.filter(([, kind]) => kind !== "person").map(([name, kind]) =>
      index(`search_entries_${name}_hi`)
        .on(table.userHi, table.createdAt.desc(), table.id.desc())
        .where(isOf(table, kind)),
    ),
    index("search_entries_of_conversation")
      .on(table.conversationId, table.seq.desc(), table.id.desc())
      .where(sql`${table.seq} is not null`),
    uniqueIndex("search_entries_person").on(table.conversationId, table.ownerId).where(sql`${table.kind} = 'person'`),
    check("search_entries_place", sql`(${table.kind} in ('message', 'file')) = (${table.seq} is not null)`),
  ],
);

/** Every word that was ever said, so that what is mistyped or written in other letters finds the words that were meant. */
export const searchWords = pgTable(
  "search_words",
  {
    word: text().primaryKey(),
    /** How it sounds: equal for a Darija word in Arabic and in Latin letters. */
    sound: text().notNull(),
  },
  (table) => [
    index("search_words_alike").using("gin", table.word.op("gin_trgm_ops")),
    index("search_words_sound").on(table.sound),
  ],
);

function isOf(table: { kind: AnyPgColumn }, kind: (typeof SEARCH_KINDS)[number]): SQL {
  return sql`${table.kind} = ${sql.raw(`'${kind}'`)}`;
}
