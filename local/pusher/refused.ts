/** What was asked for and cannot be done: an HTTP status (400 or more, or `pusher` would take it for success) and why. */
export class Refused extends Error {
  readonly status: number;
  /** The kind of refusal in a `pusher:subscription_error`. */
  readonly type: string;

  constructor(status: number, message: string, type = "Refused") {
    super(message);
    this.status = status;
    this.type = type;
  }
}
