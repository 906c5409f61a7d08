/** An HTTP API request that cannot be done: its status (400 or more, or `pusher` would take it for success) and why. */
export class ApiRefusal extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}
