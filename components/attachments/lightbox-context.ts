"use client";

import { createContext, useContext } from "react";
import type { AttachmentView } from "@/lib/attachments/types";

/** Opens a picture at full size; `images` are its neighbours where the conversation's own do not contain it. */
export type OpenLightbox = (id: string, images: readonly AttachmentView[]) => void;

export const LightboxContext = createContext<OpenLightbox>(() => {});

export function useLightbox(): OpenLightbox {
  return useContext(LightboxContext);
}
