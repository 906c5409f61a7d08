/** As much of XMLHttpRequest as UploadThing's client uses, which has to run in Node here. */
export class FetchXhr {
  responseType = "";
  response: unknown = null;
  status = 0;
  statusText = "";
  readonly upload = { addEventListener: () => undefined };
  readonly #listeners = new Map<string, () => void>();
  readonly #aborting = new AbortController();
  readonly #headers = new Headers();
  #method = "";
  #url = "";

  open(method: string, url: string): void {
    this.#method = method;
    this.#url = url;
  }

  setRequestHeader(name: string, value: string): void {
    this.#headers.set(name, value);
  }

  addEventListener(event: string, listener: () => void): void {
    this.#listeners.set(event, listener);
  }

  send(body: FormData): void {
    const request = { method: this.#method, headers: this.#headers, body, signal: this.#aborting.signal };
    fetch(this.#url, request)
      .then(async (answer) => {
        this.status = answer.status;
        this.statusText = answer.statusText;
        this.response = await answer.json().catch(() => null);
        this.#listeners.get("load")?.();
      })
      .catch(() => this.#listeners.get("error")?.());
  }

  abort(): void {
    this.#aborting.abort();
  }
}
