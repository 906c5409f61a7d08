import { startIngestServer } from "./server";

/** A server in a process of its own, for tests that kill or measure it: options as JSON in, its address out. */
const { publicUrl } = await startIngestServer(JSON.parse(process.argv[2] ?? "{}"));
console.log(publicUrl);
