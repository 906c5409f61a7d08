/** A subscription that is not granted, in the words of a `pusher:subscription_error`; the connection stays. */
export class SubscriptionRefusal extends Error {
  readonly type: string;
  readonly status: number;

  constructor(type: string, status: number, message: string) {
    super(message);
    this.type = type;
    this.status = status;
  }
}
