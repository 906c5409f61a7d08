/** The embedded upload server in a process of its own, as `local/uploadthing/main.ts` runs it, but on any free port. */
import { answerProbes } from "@/local/bench/probe";
import { startIngestServer } from "@/local/uploadthing/server";
import { SITE } from "./site";

const [dataDir = ".", callbackUrl = ""] = process.argv.slice(2);
const { port } = await startIngestServer({ host: "127.0.0.1", port: 0, dataDir, ...SITE, callbackUrl });
answerProbes(port);
