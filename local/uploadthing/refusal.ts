/** A request that cannot be done: its HTTP status and why, in a sentence that its sender may read. */
export class Refusal extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}
