/** Called by Next once, when a server starts. */
export async function register(): Promise<void> {
  // Next compiles this file for its other runtime too, which knows neither files nor the database.
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startSweeping } = await import("@/lib/attachments/job");
  const { startCards } = await import("@/lib/cards/job");
  const { startWaking } = await import("@/lib/inbox/job");
  const { startExporting } = await import("@/lib/exports/job");
  const { startTelling } = await import("@/lib/notifications/job");
  const { env } = await import("@/env");
  startSweeping();
  startWaking();
  startCards();
  startExporting();
  if (env.WORKER) startTelling();
}
