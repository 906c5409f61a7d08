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

const totals = [
  ["pusher_messages_received_total", "Frames from clients", "messagesIn"],
  ["pusher_messages_sent_total", "Frames to clients", "messagesOut"],
  ["pusher_received_bytes_total", "Payload of frames from clients", "bytesIn"],
  ["pusher_sent_bytes_total", "Payload of frames to clients", "bytesOut"],
  ["pusher_slow_readers_total", "Clients dropped for not reading", "slowReaders"],
] as const;
const gauges = [
  ["pusher_connections", "Clients connected", "connections"],
  ["pusher_channels", "Channels occupied", "channels"],
  ["pusher_subscriptions", "Subscriptions of all clients", "subscriptions"],
] as const;

/** Memory, CPU and event loop belong to the process, whichever of its servers is asked. */
const processRegistry = new Registry();

/** What one server did and holds, in Prometheus' text format. */
export class Metrics {
  readonly traffic: Traffic = { messagesIn: 0, messagesOut: 0, bytesIn: 0, bytesOut: 0, slowReaders: 0 };
  readonly contentType = processRegistry.contentType;
  readonly #registers = [new Registry()];
  readonly #requests = this.#counter("pusher_http_requests_total", "HTTP requests answered, by status", "status");
  readonly #refusals = this.#counter("pusher_refusals_total", "Clients turned away or limited, by reason", "reason");
  readonly #webhooks = this.#counter(
    "pusher_webhook_events_total",
    "Webhook events, by what became of them",
    "outcome",
  );
  readonly #totals = totals.map(([name, help, field]) => ({ field, total: this.#counter(name, help) }));
  readonly #gauges = gauges.map(([name, help, field]) => {
    return { field, gauge: new Gauge({ name, help, registers: this.#registers }) };
  });
  readonly #occupancy: () => Occupancy;

  constructor(occupancy: () => Occupancy) {
    this.#occupancy = occupancy;
    if (processRegistry.getMetricsAsArray().length === 0) collectDefaultMetrics({ register: processRegistry });
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
    const occupancy = this.#occupancy();
    for (const { field, gauge } of this.#gauges) gauge.set(occupancy[field]);
    for (const { field, total } of this.#totals) {
      total.reset();
      total.inc(this.traffic[field]);
    }
    return (await Promise.all([...this.#registers, processRegistry].map((registry) => registry.metrics()))).join("\n");
  }

  #counter(name: string, help: string, ...labelNames: string[]): Counter {
    return new Counter({ name, help, labelNames, registers: this.#registers });
  }
}
