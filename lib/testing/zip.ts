/** What a reader finds that follows the directory at the end, as all readers do; throws where anything is compressed. */
export function unpackZip(zip: Buffer): Map<string, Buffer> {
  const end = zip.lastIndexOf("PK\x05\x06", undefined, "latin1");
  const found = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [isUtf8, size] = [(zip.readUInt16LE(at + 8) & 0x800) !== 0, zip.readUInt32LE(at + 24)];
    const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map((place) => zip.readUInt16LE(at + place));
    const header = zip.readUInt32LE(at + 42);
    const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
    if (!isUtf8 || zip.readUInt16LE(at + 10) !== 0) throw new Error("names are UTF-8, and nothing is compressed");
    found.set(zip.toString("utf8", at + 46, at + 46 + name), zip.subarray(start, start + size));
    at += 46 + name + extra + comment;
  }
  return found;
}
