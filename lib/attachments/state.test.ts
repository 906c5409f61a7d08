import { describe, expect, it } from "vitest";
import { EMPTY_TRAY, failed, isReady, receive, type TrayInput, type TrayState, unfinished, written } from "./state";
import type { AttachmentView } from "./types";

describe("a tray", () => {
  it("is ready once every file is uploaded, and with none", () => {
    expect(isReady(EMPTY_TRAY)).toBe(true);
    const state = fold(added("a", "b"), { type: "started", id: "a" }, uploaded("a"));
    expect([isReady(state), unfinished(state).map(({ id }) => id)]).toEqual([false, ["b"]]);
    expect(isReady(fold(added("a"), uploaded("a")))).toBe(true);
  });

  it("keeps the order in which files were chosen, whichever is uploaded first", () => {
    const state = fold(added("a"), added("b"), uploaded("b"), uploaded("a"));
    expect(state.files.map(({ view }) => view?.id)).toEqual(["a", "b"]);
  });

  it("holds a failed file back from being ready until it is retried or removed", () => {
    const state = fold(added("a", "b"), uploaded("b"), lost("a"));
    expect([isReady(state), failed(state).length, unfinished(state).length]).toEqual([false, 1, 0]);
    const retried = receive(state, { type: "retried", id: "a" });
    expect([retried.files[0]?.status, retried.files[0]?.failure]).toEqual(["waiting", null]);
    expect(isReady(receive(state, { type: "removed", id: "a" }))).toBe(true);
  });

  it("goes on with a file under another id in the same row", () => {
    const state = fold(added("a"), lost("a"), { type: "retried", id: "a", newId: "b" });
    expect(state.files.map(({ id, row, status }) => [id, row, status])).toEqual([["b", "a", "waiting"]]);
  });

  it("takes back what was uploaded before the page was left: once, ready, before what is chosen now", () => {
    const state = fold(added("c"), restored("a", "b"), restored("b", "c"));
    expect(state.files.map(({ id, status, view }) => [id, status, view?.id])).toEqual([
      ["a", "ready", "a"],
      ["b", "ready", "b"],
      ["c", "waiting", undefined],
    ]);
  });

  it("takes back no more than a message may have, of which a message on its way is not one", () => {
    const nine = Array.from({ length: 9 }, (_, n) => `${n}`);
    expect(fold(added(...nine), restored("a", "b")).files.map(({ id }) => id)).toEqual(["a", ...nine]);
    const sending = fold(added(...nine), ...nine.map(uploaded), { type: "delivering" }, restored("a", "b"));
    expect(written(sending).map(({ id }) => id)).toEqual(["a", "b"]);
  });

  it("lets go of what another device took away, but of nothing that is on its way", () => {
    const state = fold(added("a", "b"), restored("c"), uploaded("a"), { type: "released", ids: ["a", "b", "c"] });
    expect(state.files.map(({ id }) => id)).toEqual(["b"]);
    const sending = fold(restored("a"), { type: "delivering" }, { type: "released", ids: ["a"] });
    expect(sending.files.map(({ id, status }) => [id, status])).toEqual([["a", "sending"]]);
  });

  it("takes in nothing about a file that was removed", () => {
    const state = fold(
      added("a"),
      { type: "removed", id: "a" },
      { type: "progressed", id: "a", progress: 0.5 },
      lost("a"),
    );
    expect(state).toEqual(EMPTY_TRAY);
  });

  it("shows no more than all of a file, though the browser counts its envelope", () => {
    const state = fold(added("a"), { type: "progressed", id: "a", progress: 1.0004 });
    expect(state.files[0]?.progress).toBe(1);
  });

  it("tells of refused files until something else is chosen or they were read", () => {
    const refused = { id: "r", name: "a.exe", reason: "fileIsProgram" } as const;
    const state = fold({ type: "added", files: [], refused: [refused] });
    expect(state.refused).toEqual([refused]);
    expect(receive(state, { type: "read" }).refused).toEqual([]);
    expect(receive(state, added("a")).refused).toEqual([]);
  });
});

describe("a message that waits for its files", () => {
  it("stays when a file fails, and when one of several is removed", () => {
    const state = fold(added("a", "b"), queued(""), lost("a"), { type: "removed", id: "b" });
    expect(state.queued).toEqual({ body: "", context: null, replyTo: null });
  });

  it("is none any more without text and files, and goes on with text alone", () => {
    expect(fold(added("a"), queued(""), { type: "removed", id: "a" }).queued).toBeNull();
    expect(fold(added("a"), queued("hello"), { type: "removed", id: "a" }).queued).not.toBeNull();
  });

  it("leaves an empty tray behind", () => {
    const sending = fold(added("a"), queued(""), uploaded("a"), { type: "delivering" });
    expect([sending.queued, sending.files[0]?.status]).toEqual([null, "sending"]);
    expect(receive(sending, { type: "sent" })).toEqual(EMPTY_TRAY);
  });

  it("takes along nothing that was added while it was on its way", () => {
    const state = fold(added("a"), uploaded("a"), { type: "delivering" }, added("b"), uploaded("b"));
    expect([isReady(state), written(state).map(({ id }) => id)]).toEqual([false, ["b"]]);
    const sent = receive(state, { type: "sent" });
    expect(sent.files.map(({ id, status }) => [id, status])).toEqual([["b", "ready"]]);
  });

  it("leaves its files in the tray when it could not go out", () => {
    const state = fold(added("a"), uploaded("a"), { type: "delivering" }, { type: "returned" });
    expect([isReady(state), state.files[0]?.status]).toEqual([true, "ready"]);
  });
});

function fold(...inputs: TrayInput[]): TrayState {
  return inputs.reduce(receive, EMPTY_TRAY);
}

function added(...ids: string[]): TrayInput {
  return {
    type: "added",
    files: ids.map((id) => ({ id, name: `${id}.png`, size: 1, mime: "image/png" })),
    refused: [],
  };
}

function restored(...ids: string[]): TrayInput {
  return { type: "restored", views: ids.map((id) => ({ ...VIEW, id })) };
}

function uploaded(id: string): TrayInput {
  return { type: "uploaded", id, view: { ...VIEW, id } };
}

function lost(id: string): TrayInput {
  return { type: "failed", id, failure: { message: null, canRetry: true } };
}

function queued(body: string): TrayInput {
  return { type: "queued", send: { body, context: null, replyTo: null } };
}

const VIEW: AttachmentView = {
  ...{ id: "", name: "a.png", type: "image", mime: "image/png", size: 1, url: "/api/attachments/a" },
  ...{ thumbUrl: null, previewUrl: null, width: null, height: null, placeholder: null },
};
