import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { OutboxItem } from "@/lib/messages/outbox";
import type { OutboxStore } from "./ports";

interface Schema extends DBSchema {
  messages: { key: string; value: OutboxItem; indexes: { viewerId: string } };
}

/** Private windows, full disks and blocked upgrades may leave a request without an answer; a message must not wait for it. */
const TIMEOUT_MS = 3000;

/** The messages of `viewerId` in this browser's IndexedDB; other people's in the same browser are never seen. */
export function openOutboxStore(viewerId: string): OutboxStore {
  let opened: Promise<IDBPDatabase<Schema>> | null = null;
  const forget = () => {
    opened = null;
  };
  const open = () => {
    opened ??= openDatabase(forget).catch((error) => {
      forget();
      throw error;
    });
    return opened;
  };
  return {
    list: () => inTime(open().then((db) => db.getAllFromIndex("messages", "viewerId", viewerId))),
    put: (item) => inTime(open().then((db) => put(db, item))),
    replace: (item) => inTime(open().then((db) => replace(db, item))),
    remove: (clientId) => inTime(open().then((db) => db.delete("messages", clientId))),
  };
}

async function openDatabase(onLost: () => void): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>("outbox", 1, {
    upgrade: (db) => void db.createObjectStore("messages", { keyPath: "clientId" }).createIndex("viewerId", "viewerId"),
    terminated: onLost,
  });
}

async function put(db: IDBPDatabase<Schema>, item: OutboxItem): Promise<void> {
  const transaction = db.transaction("messages", "readwrite");
  void transaction.store.put(item).catch(() => {});
  // At once: a tab that is closed now would take a transaction with it that waits for its requests.
  transaction.commit();
  await transaction.done;
}

async function replace(db: IDBPDatabase<Schema>, item: OutboxItem): Promise<boolean> {
  const transaction = db.transaction("messages", "readwrite");
  const isThere = (await transaction.store.getKey(item.clientId)) !== undefined;
  if (isThere) await transaction.store.put(item);
  await transaction.done;
  return isThere;
}

function inTime<Result>(work: Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("the store does not answer")), TIMEOUT_MS);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
