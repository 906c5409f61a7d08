import { Counter, collectDefaultMetrics, Gauge, Registry } from "prom-client";

/** What is counted with every frame: plain numbers, read when somebody asks. */
export type Traffic = {
  messagesIn: number;
  messagesOut: number;
  bytesIn: number;
  bytesOut: number;
  /** Readers dropped because they left too much unread. */
  slowReaders: number;
};

/** How much there is at this moment. */
export type Occupancy = { readonly connections: number; readonly channels: number; readonly subscriptions: number };

/** Memory, CPU and event loop belong to the process, whichever of its servers is asked. */
const processRegistry = new Registry();

/** What one server did and holds, in Prometheus' text format. */
export class Metrics {
  readonly traffic: Traffic = { messagesIn: 0, messagesOut: 0, bytesIn: 0, bytesOut: 0, slowReaders: 0 };
  readonly contentType = processRegistry.contentType;
  readonly #registry = new Registry();
  readonly #requests = this.#counter("pusher_http_requests_total", "HTTP requests answered, by status", "status");
  readonly #refusals = this.#counter("pusher_refusals_total", "Clients turned away or limited, by reason", "reason");
  readonly #webhooks = this.#counter(
    "pusher_webhook_events_total",
    "Webhook events, by what became of them",
    "outcome",
  );

  constructor(occupancy: () => Occupancy) {
    if (processRegistry.getMetricsAsArray().length === 0) collectDefaultMetrics({ register: processRegistry });
    const { traffic } = this;
    this.#total("pusher_messages_received_total", "Frames from clients", () => traffic.messagesIn);
    this.#total("pusher_messages_sent_total", "Frames to clients", () => traffic.messagesOut);
    this.#total("pusher_received_bytes_total", "Payload of frames from clients", () => traffic.bytesIn);
    this.#total("pusher_sent_bytes_total", "Payload of frames to clients", () => traffic.bytesOut);
    this.#total("pusher_slow_readers_total", "Clients dropped for not reading", () => traffic.slowReaders);
    this.#gauge("pusher_connections", "Clients connected", () => occupancy().connections);
    this.#gauge("pusher_channels", "Channels occupied", () => occupancy().channels);
    this.#gauge("pusher_subscriptions", "Subscriptions of all clients", () => occupancy().subscriptions);
  }

  answered(status: number): void {
    this.#requests.inc({ status });
  }

  refused(reason: string): void {
    this.#refusals.inc({ reason });
  }

  webhookEvents(outcome: string, events: number): void {
    this.#webhooks.inc({ outcome }, events);
  }

  async text(): Promise<string> {
    return `${await this.#registry.metrics()}\n${await processRegistry.metrics()}`;
  }

  #counter(name: string, help: string, label: string): Counter {
    return new Counter({ name, help, labelNames: [label], registers: [this.#registry] });
  }

  #total(name: string, help: string, read: () => number): void {
    const registers = [this.#registry];
    new Counter({
      name,
      help,
      registers,
      collect() {
        this.reset();
        this.inc(read());
      },
    });
  }

  #gauge(name: string, help: string, read: () => number): void {
    const registers = [this.#registry];
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read());
      },
    });
  }
}
