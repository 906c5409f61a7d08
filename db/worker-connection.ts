/** How the job queue's own driver (`pg`) reaches the database that postgres.js reaches by `databaseUrl`. */
export function workerConnection(databaseUrl: string): { connectionString: string; noPreparedStatements: boolean } {
  const url = new URL(databaseUrl);
  // By itself, `pg` takes "require" for "and with a certificate that is known here", which hosted databases may not have.
  if (url.searchParams.get("sslmode") === "require") url.searchParams.set("uselibpqcompat", "true");
  const noPreparedStatements = url.searchParams.get("prepare") === "false";
  url.searchParams.delete("prepare");
  return { connectionString: url.href, noPreparedStatements };
}
