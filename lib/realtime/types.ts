/** When a person was last here, as another one may know it; all is null where there is nothing to tell. */
export interface PresenceView {
  userId: string;
  /** Their last sign of life. */
  activeAt: string | null;
  /** Until when they are taken to be here, unless something else is heard before. */
  hereUntil: string | null;
  /** The IANA name of the zone that they are in. */
  timeZone: string | null;
  /** When the server said so: a browser's own clock may be wrong by an hour. */
  at: string;
}
