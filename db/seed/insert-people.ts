import { hash } from "@node-rs/argon2";
import { v7 as uuidv7 } from "uuid";
import { users } from "@/db/schema/auth";
import { portfolioItems, profiles } from "@/db/schema/marketplace";
import { DEMO_PASSWORD } from "./demo-accounts";
import { people } from "./people";
import { portraitPath, workPath } from "./pictures/paths";
import { portfolios } from "./portfolios";
import { ago, type Ids, type Seeding } from "./seeding";
import { DAY } from "./types";

/** Answers the ids of people by their usernames. */
export async function insertPeople({ tx, now }: Pick<Seeding, "tx" | "now">): Promise<Ids> {
  const passwordHash = await hash(DEMO_PASSWORD);
  const rows = people.map(({ username, name, kind, joinedDaysAgo, profile }, place) => {
    const createdAt = ago(now, joinedDaysAgo * DAY + place * 7);
    const id = uuidv7({ msecs: createdAt.getTime() });
    const image = profile ? portraitPath(username) : null;
    return { id, username, name, kind, image, email: `${username}@khedma.test`, passwordHash, createdAt };
  });
  const withIds = rows.map(({ id }, place) => ({ userId: id, ...people[place] }));
  await tx.insert(users).values(rows);
  await tx.insert(profiles).values(withIds.flatMap(({ userId, profile }) => (profile ? [{ userId, ...profile }] : [])));
  await tx.insert(portfolioItems).values(
    withIds.flatMap(({ userId, username = "" }) =>
      (portfolios[username] ?? []).map(([title, description], position) => ({
        ...{ userId, position, title, description },
        image: workPath(username, position),
      })),
    ),
  );
  return new Map(rows.map(({ username, id }) => [username, id]));
}
