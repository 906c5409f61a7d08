import { DatabaseSync } from "node:sqlite";

const SQLITE_BUSY = 5;

const SCHEMA = `
  create table if not exists files (
    key text primary key,
    storage_name text not null unique,
    name text not null,
    size integer not null,
    type text not null,
    slug text,
    custom_id text,
    disposition text not null,
    acl text not null,
    status text not null,
    hash text,
    server_data text,
    touched_at integer not null
  ) strict;
  create index if not exists files_by_custom_id on files (custom_id);
  create index if not exists files_by_status on files (status);
  create table if not exists registrations (
    key text primary key,
    slug text not null,
    metadata text not null,
    awaits_server_data integer not null,
    touched_at integer not null
  ) strict;
`;

/**
 * Opens the index of files. Commits outlive the process at once, and a power cut when they are made `durably`; one process
 * has the index for itself, because what runs at the moment is known to that process only.
 */
export function openDatabase(path: string): DatabaseSync {
  const database = new DatabaseSync(path);
  try {
    database.exec("pragma locking_mode = exclusive; pragma journal_mode = wal; pragma synchronous = normal;");
    database.exec(SCHEMA);
  } catch (error) {
    database.close();
    const isBusy = error instanceof Error && "errcode" in error && error.errcode === SQLITE_BUSY;
    throw isBusy ? new Error(`${path} is in use by another upload server.`) : error;
  }
  return database;
}

/** Does `work` so that what it commits, and all that was committed before, is on the disk when it returns. */
export function durably<T>(database: DatabaseSync, work: () => T): T {
  database.exec("pragma synchronous = full");
  try {
    return work();
  } finally {
    database.exec("pragma synchronous = normal");
  }
}
