import type { Ingest } from "./ingest";

/** Removes a file and all that is known of it, cutting off its upload; resolves to whether there was one. */
export function removeFile(key: string, { uploads, index, registrations, objects }: Ingest): Promise<boolean> {
  return uploads.alone(
    key,
    null,
    () => undefined,
    async () => {
      const file = index.find({ fileKey: key });
      registrations.remove(key);
      index.remove(key);
      if (file) await objects.remove(file.storageName);
      return file !== null;
    },
  );
}
