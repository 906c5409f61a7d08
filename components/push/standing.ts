/** How this browser stands to being told by push. */
export type Standing = "unsupported" | "home" | "denied" | "off" | "on";

interface Facts {
  hasPush: boolean;
  /** Told of iPhones and iPads, which can only be told by apps on the home screen. */
  isIos: boolean;
  isInstalled: boolean;
  permission: NotificationPermission | null;
  /** Whether it has a subscription that the server knows as its own. */
  isSubscribed: boolean;
}

export function standingOf({ hasPush, isIos, isInstalled, permission, isSubscribed }: Facts): Standing {
  if (isIos && !isInstalled) return "home";
  if (!hasPush || permission === null) return "unsupported";
  if (permission === "denied") return "denied";
  return permission === "granted" && isSubscribed ? "on" : "off";
}

/** What a browser says of itself; Safari on an iPad passes for one on a desk, but is touched. */
export function factsHere(isSubscribed: boolean): Facts {
  const { userAgent, maxTouchPoints } = navigator;
  return {
    hasPush: "serviceWorker" in navigator && "PushManager" in window,
    isIos: /iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1),
    isInstalled: matchMedia("(display-mode: standalone)").matches,
    permission: "Notification" in window ? Notification.permission : null,
    isSubscribed,
  };
}
