import type { USER_KINDS } from "@/db/schema/auth";

/** The signed-in person on whose behalf something is read or done. */
export interface Viewer {
  id: string;
  name: string;
  username: string;
  image: string | null;
}

/** How the viewer can sign in; for their own settings only. */
export interface SignInWays {
  email: string;
  hasPassword: boolean;
  hasGoogle: boolean;
}

export interface DemoAccount {
  username: string;
  name: string;
  kind: (typeof USER_KINDS)[number];
  /** The same for all of them, and no secret. */
  password: string;
}
