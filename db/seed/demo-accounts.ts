/** The password of everybody whom the demo is seeded with. */
export const DEMO_PASSWORD = "khedma-demo";

/** Whom a newcomer may look around as: two of each kind, as far as there are. */
export const DEMO_USERNAMES = ["salma", "youssef", "mehdi", "claire", "atlas", "admin"];
