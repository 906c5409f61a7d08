import { expect, type Page } from "@playwright/test";
import { attach, tray, type Upload } from "./files";
import { test } from "./fixtures";
import { meet } from "./meeting";

test("a recording is played where it stands, from any place in it", async ({ people, browserOf }) => {
  const { page, other } = await meet(people, browserOf);
  await send(page, recording("voice.wav", 30));
  const player = other.getByRole("log").locator("audio[aria-label='Recording voice.wav']");
  await expect.poll(() => player.evaluate((audio) => audio instanceof HTMLMediaElement && audio.duration)).toBe(30);
  // A browser asks for parts as it likes, and for none that it has: what it would be answered is asked for here.
  const url = await player.evaluate((audio) => (audio instanceof HTMLMediaElement ? audio.currentSrc : ""));
  const part = await other.request.get(url, { headers: { range: "bytes=1000-1099" } });
  expect([part.status(), (await part.body()).length]).toEqual([206, 100]);
  await player.evaluate(async (audio) => {
    if (!(audio instanceof HTMLMediaElement)) return;
    const sought = new Promise((resolve) => audio.addEventListener("seeked", resolve, { once: true }));
    audio.currentTime = 20;
    await sought;
  });
  await player.evaluate(async (audio) => {
    if (audio instanceof HTMLMediaElement) await audio.play();
  });
  await expect
    .poll(() => player.evaluate((audio) => audio instanceof HTMLMediaElement && audio.currentTime))
    .toBeGreaterThan(20);
});

test("a film is shown in a place of its own, and what cannot be played is a file", async ({ people, browserOf }) => {
  const { page, other } = await meet(people, browserOf);
  const broken = {
    name: "broken.mp4",
    mimeType: "video/mp4",
    buffer: Buffer.from("\0\0\0\x20ftypisom\0\0\x02\0isomiso2mp41"),
  };
  await send(page, { name: "clip.webm", mimeType: "video/webm", buffer: await film(page) }, broken);
  const player = other.getByRole("log").locator("video[aria-label='Video clip.webm']");
  await expect(player).toHaveJSProperty("videoWidth", 160);
  await expect(other.getByRole("link", { name: /^broken\.mp4/ })).toBeVisible();
});

test("a PDF shows its first page, opens in a tab and is saved under its name", async ({ people, browserOf }) => {
  const { page, other } = await meet(people, browserOf);
  await send(page, { name: "عقد.pdf", mimeType: "application/pdf", buffer: pdf() });
  const card = other.getByRole("log").getByRole("link", { name: /^عقد\.pdf/ });
  await expect(card.locator("img")).not.toHaveJSProperty("naturalWidth", 0);
  await expect(card).toHaveAttribute("target", "_blank");
  const opened = await other.request.get(new URL((await card.getAttribute("href")) ?? "", other.url()).href);
  expect(opened.headers()["content-disposition"]).toMatch(/^inline/);
  const [download] = await Promise.all([
    other.waitForEvent("download"),
    other.getByRole("link", { name: "Download عقد.pdf" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("عقد.pdf");
});

test("the storage's own address shows a file to nobody, not even to its uploader", async ({ people, browserOf }) => {
  const { page } = await meet(people, browserOf);
  const [put] = await Promise.all([
    page.waitForRequest((request) => request.method() === "PUT"),
    attach(page, { name: "secret.txt", mimeType: "text/plain", buffer: Buffer.from("secret") }),
  ]);
  await expect(tray(page).getByText("Uploaded")).toBeVisible();
  const { origin, pathname, search } = new URL(put.url());
  const [key = ""] = pathname.split("/").slice(-1);
  const mount = pathname.slice(0, -key.length - 1);
  for (const path of [`/f/${key}`, `/a/local/${key}`, `/${key}`]) {
    for (const query of ["", search]) {
      const answer = await page.request.get(`${origin}${mount}${path}${query}`);
      expect(answer.ok()).toBe(false);
      expect(await answer.text()).not.toContain("secret");
    }
  }
});

async function send(page: Page, ...files: Upload[]): Promise<void> {
  await attach(page, ...files);
  await expect(tray(page).getByText("Uploaded")).toHaveCount(files.length);
  await page.getByRole("button", { name: "Send", exact: true }).click();
}

/** So many seconds of silence. */
function recording(name: string, seconds: number): Upload {
  const rate = 8000;
  const head = Buffer.alloc(44);
  head.write("RIFF", 0, "latin1");
  head.writeUInt32LE(36 + rate * seconds, 4);
  head.write("WAVEfmt ", 8, "latin1");
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write("data", 36, "latin1");
  head.writeUInt32LE(rate * seconds, 40);
  return { name, mimeType: "audio/wav", buffer: Buffer.concat([head, Buffer.alloc(rate * seconds, 128)]) };
}

/** A few pictures of changing colour, filmed by the browser itself. */
async function film(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(async () => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 160, height: 90 });
    const context = canvas.getContext("2d");
    const recorder = new MediaRecorder(canvas.captureStream(), { mimeType: "video/webm;codecs=vp8" });
    const parts: Blob[] = [];
    recorder.ondataavailable = ({ data }) => parts.push(data);
    const stopped = new Promise((resolve) => recorder.addEventListener("stop", resolve));
    recorder.start();
    for (let n = 0; n < 30; n += 1) {
      if (context) context.fillStyle = `hsl(${n * 12} 80% 50%)`;
      context?.fillRect(0, 0, 160, 90);
      await new Promise(requestAnimationFrame);
    }
    recorder.stop();
    await stopped;
    const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
    return btoa(String.fromCharCode(...bytes));
  });
  return Buffer.from(base64, "base64");
}

/** One page with a black square in its middle. */
function pdf(): Buffer {
  const square = "75 100 150 200 re f";
  return Buffer.from(`%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 400]/Contents 4 0 R>>endobj
4 0 obj<</Length ${square.length}>>stream
${square}
endstream endobj
trailer<</Root 1 0 R>>
%%EOF
`);
}
