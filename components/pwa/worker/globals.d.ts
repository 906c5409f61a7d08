/** What stands at the head of the program (`lib/push/worker.ts`). */
declare const SHELL: string;
declare const STATE: string;
declare const ASSETS: string;

/** The only worker here is a service worker, which `self` is not known to be. */
interface WorkerGlobalScope {
  readonly clients: Clients;
  readonly registration: ServiceWorkerRegistration;
  skipWaiting(): Promise<void>;
  addEventListener<Name extends keyof ServiceWorkerGlobalScopeEventMap>(
    name: Name,
    listener: (event: ServiceWorkerGlobalScopeEventMap[Name]) => void,
  ): void;
}

/** Only some browsers tell of it. */
interface WorkerNavigator {
  readonly connection?: { readonly saveData?: boolean };
}
