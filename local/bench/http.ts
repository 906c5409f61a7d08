import { Agent, request } from "node:http";
import { text } from "node:stream/consumers";
import { Refusal } from "@/local/launcher/refusal";

/** Idle connections are given up before the servers close them, which they do after five seconds. */
const agent = new Agent({ keepAlive: true, maxSockets: 64, timeout: 2_000 });

export type Question = {
  readonly port: number;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Makes it a POST. */
  readonly body?: string;
};

/** Asks over kept connections and reads the whole answer; throws {@link Refusal} unless that is 200 and holds `expected`. */
export async function ask(question: Question, expected = ""): Promise<string> {
  const { status, answer } = await exchange(question);
  if (status === 200 && answer.includes(expected)) return answer;
  throw new Refusal(`${question.path} answered ${status} without "${expected}": ${answer.slice(0, 300)}`);
}

function exchange({ port, path, headers, body }: Question): Promise<{ status: number; answer: string }> {
  return new Promise((resolve, reject) => {
    const method = body === undefined ? "GET" : "POST";
    const length = body === undefined ? {} : { "content-length": Buffer.byteLength(body) };
    // Next compares the host that was asked for with the Origin of an action.
    const allHeaders = { host: `localhost:${port}`, ...headers, ...length };
    const options = { agent, host: "127.0.0.1", port, path, method, headers: allHeaders };
    const sent = request(options, (response) => {
      text(response).then((answer) => resolve({ status: response.statusCode ?? 0, answer }), reject);
    });
    sent.on("error", reject);
    sent.end(body);
  });
}
