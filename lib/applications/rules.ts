export function applicationPath(applicationId: string): string {
  return `/dashboard/applications/${applicationId}`;
}
