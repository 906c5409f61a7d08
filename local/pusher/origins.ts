const loopbackHosts = ["localhost", "127.0.0.1", "[::1]"];

/** The origins whose pages may connect: the app's own, and while that is this machine, its other names too. */
export function originsOf(appUrl: string): string[] {
  const url = new URL(appUrl);
  if (!loopbackHosts.includes(url.hostname)) return [url.origin];
  const port = url.port ? `:${url.port}` : "";
  return loopbackHosts.map((host) => `${url.protocol}//${host}${port}`);
}
