import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { answer } from "@/lib/route";

/** 200 only while the database answers; says nothing else, for anyone may ask. */
export async function GET(): Promise<Response> {
  try {
    await db.execute(sql`select 1`);
    return answer(200, { ok: true });
  } catch {
    return answer(503, { ok: false });
  }
}
