/** How long a sign-in lasts. */
export const SESSION_SECONDS = 30 * 24 * 3600;
