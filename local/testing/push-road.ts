/**
 * Stands in the processes of a product that is being tried (`node --import`), which know nothing of it: what they ask of a push
 * service goes to this machine, to the port that the service's name ends in (`e2e-40123.notify.windows.com`), where a test
 * has one. Any other https request fails, so that nothing of a test ever leaves. Plain Node without imports of ours: it is
 * loaded before anything that could resolve them.
 */
import https from "node:https";
import { connect, type Socket } from "node:net";

/** Nobody listens there. */
const NOWHERE = 1;

class Road extends https.Agent {
  override createConnection({ host }: { host?: string | null }): Socket {
    const [, port = NOWHERE] = /^e2e-(\d+)\./.exec(host ?? "") ?? [];
    return connect(Number(port), "127.0.0.1");
  }
}

https.globalAgent = new Road();
