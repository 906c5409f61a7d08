import { beforeEach, describe, expect, it, vi } from "vitest";
import { HttpError } from "@/components/site/api";
import type { AttachmentView } from "@/lib/attachments/types";
import { type Destination, Tray } from "./tray-model";
import { upload } from "./upload";

vi.mock("./upload", async (original) => ({ ...(await original<object>()), upload: vi.fn() }));

let tray: Tray;
const deliver = vi.fn<Destination["deliver"]>();

beforeEach(() => {
  deliver.mockReset();
  vi.unstubAllGlobals();
  vi.mocked(upload).mockReset();
  vi.mocked(upload).mockImplementation(async ({ id }) => ({ view: { ...VIEW, id } }));
  tray = new Tray(() => {});
});

it("judges a file by the name that is kept, without what cannot be seen", () => {
  tray.add([file("invoice.ba\u202et"), file("fine.txt")]);
  expect(tray.read().files.map(({ name }) => name)).toEqual(["fine.txt"]);
  expect(tray.read().refused).toMatchObject([{ name: "invoice.bat", reason: "fileIsProgram" }]);
});

it("keeps what is added while a message is on its way, and sends it with the next one", async () => {
  tray.connect(open());
  tray.add([file("first.txt")]);
  tray.send({ body: "", context: null, replyTo: null });
  await vi.waitFor(() => expect(deliver).toHaveBeenCalledOnce());
  tray.add([file("second.txt")]);
  await allReadyBut(1);
  tray.sent();
  expect(tray.read().files.map(({ name }) => name)).toEqual(["second.txt"]);
  tray.send({ body: "", context: null, replyTo: null });
  expect(deliver.mock.calls.map(([, views]) => views.length)).toEqual([1, 1]);
});

it("lets nobody remove a file that is being sent, and gives it back when that fails", async () => {
  tray.connect(open());
  tray.add([file("a.txt")]);
  tray.send({ body: "", context: null, replyTo: null });
  await vi.waitFor(() => expect(deliver).toHaveBeenCalledOnce());
  const [sending] = tray.read().files;
  tray.remove(sending?.id ?? "");
  expect(tray.read().files).toHaveLength(1);
  tray.giveBack();
  expect(tray.read().files[0]?.status).toBe("ready");
});

it("counts only the files of the message that is written against its limit", async () => {
  tray.connect(open());
  tray.add(Array.from({ length: 10 }, (_, n) => file(`${n}.txt`)));
  tray.send({ body: "", context: null, replyTo: null });
  await vi.waitFor(() => expect(deliver).toHaveBeenCalledOnce());
  tray.add([file("next.txt")]);
  expect(tray.read().refused).toEqual([]);
});

it.each([
  [403, false],
  [429, true],
])("passes on why a conversation could not be opened (%i)", async (status, canRetry) => {
  tray.connect(open(new HttpError("/", status, "You blocked this person.")));
  tray.add([file("a.txt")]);
  await vi.waitFor(() =>
    expect(tray.read().files[0]?.failure).toEqual({ message: "You blocked this person.", canRetry }),
  );
});

it("calls it a lost connection when nobody answered", async () => {
  tray.connect(open(new TypeError("Failed to fetch")));
  tray.add([file("a.txt")]);
  await vi.waitFor(() => expect(tray.read().files[0]?.failure).toEqual({ message: null, canRetry: true }));
});

it("tries again under another id when the storage has another file of the first", async () => {
  vi.mocked(upload).mockResolvedValueOnce({ failure: { message: "taken", canRetry: true, needsNewId: true } });
  tray.connect(open());
  tray.add([file("a.txt")]);
  await vi.waitFor(() => expect(tray.read().files[0]?.status).toBe("failed"));
  const [first] = tray.read().files;
  tray.retry(first?.id ?? "");
  await allReadyBut(0);
  const [second] = tray.read().files;
  expect([second?.id === first?.id, second?.row]).toEqual([false, first?.row]);
  expect(second?.view?.id).toBe(second?.id);
});

it("sends files that were uploaded before the page was left, and can remove them", async () => {
  const fetched = vi.fn().mockResolvedValue(new Response("{}"));
  vi.stubGlobal("fetch", fetched);
  tray.connect(open());
  tray.restore([
    { ...VIEW, id: "kept" },
    { ...VIEW, id: "unwanted" },
  ]);
  tray.restore([{ ...VIEW, id: "kept" }]);
  expect(tray.isEmpty()).toBe(false);
  tray.remove("unwanted");
  expect(fetched).toHaveBeenCalledWith("/api/attachments/unwanted", expect.objectContaining({ method: "DELETE" }));
  tray.send({ body: "", context: null, replyTo: null });
  expect(deliver.mock.calls.map(([, views]) => views.map(({ id }) => id))).toEqual([["kept"]]);
  expect(upload).not.toHaveBeenCalled();
});

describe("a file that is held back", () => {
  const held = { id: "", refused: "Not checked yet.", isHeld: true };

  /** The failure in the tray after a retry to which the server answers so. */
  async function retried(status: number, answer: object) {
    const fetched = vi.fn().mockResolvedValue(Response.json(answer, { status }));
    vi.stubGlobal("fetch", fetched);
    tray = new Tray(() => {});
    vi.mocked(upload).mockClear();
    vi.mocked(upload).mockResolvedValueOnce({ failure: { message: "Not checked yet.", canRetry: true, isHeld: true } });
    tray.connect(open());
    tray.add([file("a.txt")]);
    await vi.waitFor(() => expect(tray.read().files[0]?.status).toBe("failed"));
    const id = tray.read().files[0]?.id ?? "";
    tray.retry(id);
    await vi.waitFor(() => expect(tray.read().files[0]?.status).not.toBe("uploading"));
    expect(fetched).toHaveBeenCalledExactlyOnceWith(
      `/api/attachments/${id}`,
      expect.objectContaining({ method: "POST" }),
    );
    expect(upload).toHaveBeenCalledOnce();
    return tray.read().files[0];
  }

  it("is asked about and not uploaded again", async () => {
    expect(await retried(200, VIEW)).toMatchObject({ status: "ready", failure: null, view: VIEW });
  });

  it("can be asked about again when nothing is known yet, or nobody answered as hoped", async () => {
    expect((await retried(200, held))?.failure).toMatchObject({ message: held.refused, canRetry: true, isHeld: true });
    const tired = { error: { code: "rate_limited", message: "Wait." } };
    expect((await retried(429, tired))?.failure).toMatchObject({ message: "Wait.", canRetry: true, isHeld: true });
  });

  it("is given up when it is found infected, and uploaded anew when it is no longer there", async () => {
    expect((await retried(200, { id: "", refused: "Not safe." }))?.failure).toMatchObject({ canRetry: false });
    const gone = await retried(404, { error: { code: "not_found", message: "Nothing here." } });
    expect(gone?.failure).toMatchObject({ canRetry: true, needsNewId: true, isHeld: false });
    tray.retry(gone?.id ?? "");
    await allReadyBut(0);
    expect(upload).toHaveBeenCalledTimes(2);
  });
});

async function allReadyBut(count: number): Promise<void> {
  await vi.waitFor(() => expect(tray.read().files.filter(({ status }) => status !== "ready")).toHaveLength(count));
}

function open(failure?: Error): Destination {
  return { conversationId: () => (failure ? Promise.reject(failure) : Promise.resolve("here")), deliver };
}

function file(name: string): File {
  return new File(["a"], name, { type: "text/plain" });
}

const VIEW: AttachmentView = {
  ...{ id: "", name: "a.txt", type: "file", mime: "text/plain", size: 1, url: "/api/attachments/a" },
  ...{ thumbUrl: null, previewUrl: null, width: null, height: null, placeholder: null },
};
