/** What the app and this server agree on. */
export type Site = {
  /** Where browsers and the app reach this server, without a slash at its end; every upload's signature covers it. */
  readonly publicUrl: string;
  /** The credential of the app's calls and the secret of all signatures. */
  readonly apiKey: string;
  readonly appId: string;
  /** The one address that finished uploads are told to. */
  readonly callbackUrl: string;
  /** Where this machine reaches that address, when not by its own name. */
  readonly callbackVia?: string;
  /** The origins whose pages may talk to this server. */
  readonly allowedOrigins: readonly string[];
};

/** The path and query below the public address; a proxy in front may have taken its path away already. */
export function targetBelow({ publicUrl }: Site, requestUrl: string): string {
  const mount = new URL(publicUrl).pathname;
  return mount !== "/" && requestUrl.startsWith(`${mount}/`) ? requestUrl.slice(mount.length) : requestUrl;
}

/** The addresses under which the app is told of a file. */
export function fileUrls({ publicUrl, appId }: Site, key: string): { url: string; appUrl: string; ufsUrl: string } {
  const appUrl = `${publicUrl}/a/${appId}/${key}`;
  return { url: `${publicUrl}/f/${key}`, appUrl, ufsUrl: appUrl };
}
