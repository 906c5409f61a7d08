import type { BrowserContext, TestInfo } from "@playwright/test";

/**
 * Writes down what goes wrong in the pages of a context, and where they go; the answer puts it beside a test that has
 * failed. A trace of every test would tell more, and costs a third of the time of all that pass.
 */
export function keepDiary(context: BrowserContext, name: string, testInfo: TestInfo): () => Promise<void> {
  const lines: string[] = [];
  const start = Date.now();
  const note = (line: string) => void lines.push(`${Date.now() - start} ms: ${line}`);
  context.on("page", (page) => {
    page.on("framenavigated", (frame) => note(`is at ${frame.url()}`));
    page.on("websocket", (socket) => socket.on("close", () => note(`${socket.url()} was closed`)));
  });
  context.on("console", (message) => message.type() === "error" && note(message.text()));
  context.on("weberror", (thrown) => note(thrown.error().stack ?? thrown.error().message));
  context.on("requestfailed", (request) =>
    note(`${request.method()} ${request.url()}: ${request.failure()?.errorText}`),
  );
  context.on("response", (response) => response.status() >= 400 && note(`${response.status()} ${response.url()}`));
  return async () => {
    if (testInfo.status === testInfo.expectedStatus) return;
    await testInfo.attach(`diary of ${name}`, { body: lines.join("\n"), contentType: "text/plain" });
  };
}
