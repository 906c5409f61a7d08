import type { AttachmentView } from "@/lib/attachments/types";

/** The head of a document's first page, in a place of fixed size. */
export function PdfPicture({ file: { previewUrl, placeholder } }: { file: AttachmentView }) {
  if (!previewUrl) return null;
  return (
    <span
      style={placeholder ? { backgroundImage: `url("${placeholder}")` } : {}}
      className="mb-1.5 block h-36 overflow-hidden rounded-xl border border-line bg-cover bg-white bg-top"
    >
      <img src={previewUrl} alt="" loading="lazy" decoding="async" className="w-full" />
    </span>
  );
}
