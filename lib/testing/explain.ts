import { type SQLWrapper, sql } from "drizzle-orm";
import type { Db, Transaction } from "@/db/client";

interface Plan {
  "Node Type": string;
  "Relation Name"?: string;
  "Actual Rows": number;
  "Actual Loops": number;
  "Rows Removed by Filter"?: number;
  "Rows Removed by Index Recheck"?: number;
  Plans?: Plan[];
}

/** How Postgres answers a query: it is run for that. */
export async function explain(executor: Db | Transaction, query: SQLWrapper) {
  const [row] = await executor.execute<{ "QUERY PLAN": { Plan: Plan }[] }>(
    sql`explain (analyze, format json) ${query}`,
  );
  const root = row?.["QUERY PLAN"][0]?.Plan;
  if (!root) throw new Error("Postgres told no plan");
  const scans = nodesOf(root).filter((node) => node["Relation Name"]);
  return {
    /** The tables that were read from one end to the other. */
    readSequentially: scans.filter((scan) => scan["Node Type"] === "Seq Scan").map((scan) => scan["Relation Name"]),
    /** How many rows were looked at of any table in one place of the plan, the most of all. */
    mostRead: Math.max(0, ...scans.map(rowsRead)),
  };
}

function nodesOf(plan: Plan): Plan[] {
  return [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];
}

/** Postgres tells averages of all loops, rounded to hundredths. */
function rowsRead(scan: Plan): number {
  const removed = (scan["Rows Removed by Filter"] ?? 0) + (scan["Rows Removed by Index Recheck"] ?? 0);
  return Math.round((scan["Actual Rows"] + removed) * scan["Actual Loops"]);
}
