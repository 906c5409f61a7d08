import { fileRefusal, sanitizeName } from "@/lib/attachments/rules";
import type { RefusedFile } from "@/lib/attachments/state";

interface Sifted {
  /** Each with the name that is kept. */
  taken: { file: File; name: string }[];
  refused: RefusedFile[];
}

/** Tells apart what can join `count` others in one message, and what cannot, with the reason. */
export function sift(files: readonly File[], folders: readonly string[], count: number): Sifted {
  const sifted: Sifted = { taken: [], refused: folders.map((name) => refusal(name, "fileIsFolder")) };
  for (const file of files) {
    // What is kept is judged: an invisible character may hide what a file is.
    const name = sanitizeName(file.name);
    const reason = fileRefusal({ name, size: file.size }, count + sifted.taken.length);
    if (reason) sifted.refused.push(refusal(name, reason));
    else sifted.taken.push({ file, name });
  }
  return sifted;
}

function refusal(name: string, reason: RefusedFile["reason"]): RefusedFile {
  return { id: crypto.randomUUID(), name, reason };
}
