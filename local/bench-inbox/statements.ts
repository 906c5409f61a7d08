import { db } from "@/db/client";

/** A statement as it was sent to the database. */
export type Statement = { readonly text: string; readonly values: Parameters<typeof db.$client.unsafe>[1] };

/** What `work` asked the database, in order; nothing else may be asking meanwhile. */
export async function statementsOf(work: () => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = [];
  const { options } = db.$client;
  const before = options.debug;
  options.debug = (_connection, text, values) => statements.push({ text, values });
  try {
    await work();
  } finally {
    options.debug = before;
  }
  return statements;
}

/** Asks the same again, one statement after the other, in a transaction as the product does. */
export async function replay(statements: readonly Statement[]): Promise<void> {
  const own = statements.filter(({ text }) => !/^(begin|commit)/i.test(text));
  await db.$client.begin(async (transaction) => {
    for (const { text, values } of own) await transaction.unsafe(text, values, { prepare: true });
  });
}
