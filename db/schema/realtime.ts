import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { users } from "./auth";

/** When a person was last here, also of those who hide it from others; apart from `users`, whose rows seldom change. */
export const presence = pgTable(
  "presence",
  {
    userId: uuid()
      .primaryKey()
      .references(() => users.id),
    /** Their browser's last sign of life, written at most once in a while. */
    activeAt: timestamp({ withTimezone: true, mode: "date", precision: 3 }).notNull(),
    /** Until when they are taken to be here, unless their browser says something else before. */
    hereUntil: timestamp({ withTimezone: true, mode: "date", precision: 3 }).notNull(),
    /** By its IANA name, as their browser told it; never an offset. */
    timeZone: text(),
    /** Whose conversation they have open, and who is told to them at once therefore. */
    watchedId: uuid().references(() => users.id),
  },
  (table) => [index("presence_watchers").on(table.watchedId, table.hereUntil)],
);
