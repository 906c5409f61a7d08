import { MAX_ATTACHMENTS } from "@/lib/attachments/rules";
import { MAX_BODY_LENGTH } from "@/lib/messages/rules";
import type { DraftContent, DraftView } from "./types";

/** What one composer holds, and what it knows of the server's copy. */
export interface DraftState {
  content: DraftContent;
  /** What the server had under `version`, which `content` goes on from. */
  base: DraftContent;
  /** 0 before the server had any. */
  version: number;
  /** What the server was asked to keep and has not been heard of since, for answers may be lost; oldest first. */
  asked: readonly DraftContent[];
  /** Whether what stood here is a message on its way: sending it empties the server's copy too. */
  isHandedOver: boolean;
}

export type DraftInput =
  /** What this browser has kept, which may go on from an older or a newer version than the page was made with. */
  | { type: "found"; state: DraftState }
  | { type: "edited"; content: Partial<DraftContent> }
  /** The server is being asked to keep the content as it is. */
  | { type: "asked" }
  /** What the server has, from whichever device; also the answer to what was asked. */
  | { type: "heard"; draft: DraftView }
  /** The content has become a message, which is safe elsewhere. */
  | { type: "handed-over" }
  /** No message is on its way any more. */
  | { type: "settled" };

export const EMPTY_DRAFT: DraftContent = { body: "", replyTo: null, attachments: [] };

export function openDraft(draft: DraftView | null): DraftState {
  const base = draft ? contentOf(draft) : EMPTY_DRAFT;
  return { content: base, base, version: draft?.version ?? 0, asked: [], isHandedOver: false };
}

/**
 * The one fold of what is typed here and of what is heard from the person's other devices. Nothing that was typed is
 * ever lost: where both have changed, both texts stay.
 */
export function receive(state: DraftState, input: DraftInput): DraftState {
  switch (input.type) {
    case "found":
      return hear(input.state, state);
    case "edited":
      return { ...state, content: { ...state.content, ...input.content } };
    case "asked":
      return { ...state, asked: [...state.asked, state.content].slice(-MAX_ASKED) };
    case "heard":
      return hear(state, openDraft(input.draft));
    case "handed-over":
      return { ...state, content: EMPTY_DRAFT, isHandedOver: true };
    case "settled":
      return { ...state, isHandedOver: false };
  }
}

/** Whether the server is to be told. What was handed over it hears of by the message; what is too long, not at all. */
export function isUnsaved({ content, base, isHandedOver }: DraftState): boolean {
  if (isHandedOver && isEmptyDraft(content)) return false;
  return !isSame(content, base) && content.body.length <= MAX_BODY_LENGTH;
}

export function isEmptyDraft({ body, replyTo, attachments }: DraftContent): boolean {
  return body.trim() === "" && replyTo === null && attachments.length === 0;
}

/** As many as a bad line lets pass unheard; what was asked before them has been gone on from. */
const MAX_ASKED = 8;

type Heard = Pick<DraftState, "base" | "version">;

/** Whether two states are kept alike: a tab that hears nothing new is not to write over what another one has just kept. */
export function isKeptAlike(one: DraftState, other: DraftState): boolean {
  const isFlow = one.asked === other.asked && one.isHandedOver === other.isHandedOver;
  return isFlow && one.version === other.version && isSame(one.content, other.content);
}

/** The version that a message of `body` takes along; undefined where by now, from another device, the draft says more. */
export function versionSent({ content, version }: DraftState, body: string): number | undefined {
  return content.body.trim() === body ? version : undefined;
}

function hear(state: DraftState, { base: theirs, version }: Heard): DraftState {
  if (version < state.version) return state;
  // One's own earlier words, come back, are no change by another device.
  const own = state.asked.findLastIndex((content) => isSame(content, theirs));
  const base = state.asked[own] ?? state.base;
  const isNew = version > state.version;
  return {
    content: merge(base, state.content, theirs),
    // The same version with less in it has lost files: that is to be said to the other devices, as any change.
    ...{ base: isNew ? theirs : state.base, version },
    asked: stillAsked(state, own, isNew),
    isHandedOver: state.isHandedOver && !isEmptyDraft(theirs),
  };
}

/** What was asked after the words that came back may still arrive; once another device has changed something, it cannot. */
function stillAsked({ asked }: DraftState, own: number, isNew: boolean): DraftState["asked"] {
  if (own !== -1) return asked.slice(own + 1);
  return isNew ? [] : asked;
}

/** `ours` and `theirs` both came from `base`; what only one of them changed is as that one has it. */
function merge(base: DraftContent, ours: DraftContent, theirs: DraftContent): DraftContent {
  const isQuoteOurs = ours.replyTo?.id !== base.replyTo?.id && ours.replyTo?.id !== theirs.replyTo?.id;
  return {
    body: mergeText(base.body, ours.body, theirs.body),
    replyTo: isQuoteOurs ? ours.replyTo : theirs.replyTo,
    attachments: mergeFiles(base.attachments, ours.attachments, theirs.attachments),
  };
}

function mergeText(base: string, ours: string, theirs: string): string {
  if (ours === base) return theirs;
  if (theirs === base || ours.includes(theirs)) return ours;
  if (theirs.includes(ours)) return theirs;
  const isContinued = base !== "" && ours.startsWith(base) && theirs.startsWith(base);
  const added = isContinued ? theirs.slice(base.length) : theirs;
  return `${ours.trimEnd()}\n\n${added.trimStart()}`;
}

type Files = DraftContent["attachments"];

/** What either has taken away is gone; what either has added is there. */
function mergeFiles(base: Files, ours: Files, theirs: Files): Files {
  const isIn = (files: Files, id: string) => files.some((file) => file.id === id);
  const kept = ours.filter(({ id }) => isIn(theirs, id) || !isIn(base, id));
  const added = theirs.filter(({ id }) => !isIn(ours, id) && !isIn(base, id));
  return [...kept, ...added].slice(0, MAX_ATTACHMENTS);
}

function isSame(one: DraftContent, other: DraftContent): boolean {
  return one.body === other.body && one.replyTo?.id === other.replyTo?.id && idsOf(one) === idsOf(other);
}

function idsOf({ attachments }: DraftContent): string {
  // Their order may differ from device to device.
  return attachments
    .map(({ id }) => id)
    .sort()
    .join();
}

function contentOf({ body, replyTo, attachments }: DraftContent): DraftContent {
  return { body, replyTo, attachments };
}
