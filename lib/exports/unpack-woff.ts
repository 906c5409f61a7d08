import { inflateSync } from "node:zlib";

const HEAD = 12;
const RECORD = 16;

/**
 * A font as browsers load it (WOFF 1.0), as the plain font that it was made of: its tables are unpacked once, where fontkit
 * would do so for every letter.
 */
export function unpackWoff(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const font = [sfntHead(woff.readUInt32BE(4), count)];
  const records = Buffer.alloc(RECORD * count);
  font.push(records);
  let offset = HEAD + RECORD * count;
  for (let n = 0; n < count; n += 1) {
    const entry = 44 + 20 * n;
    const [start = 0, packed = 0, length = 0, sum = 0] = [4, 8, 12, 16].map((at) => woff.readUInt32BE(entry + at));
    const bytes = woff.subarray(start, start + packed);
    const table = packed < length ? inflateSync(bytes) : bytes;
    woff.copy(records, RECORD * n, entry, entry + 4);
    for (const [place, value] of [sum, offset, length].entries())
      records.writeUInt32BE(value, RECORD * n + 4 + 4 * place);
    // Tables begin at multiples of four.
    font.push(table, Buffer.alloc(-length & 3));
    offset += length + (-length & 3);
  }
  return Buffer.concat(font);
}

function sfntHead(flavor: number, count: number): Buffer {
  const head = Buffer.alloc(HEAD);
  const power = Math.floor(Math.log2(count));
  head.writeUInt32BE(flavor, 0);
  for (const [place, value] of [count, 16 * 2 ** power, power, 16 * (count - 2 ** power)].entries())
    head.writeUInt16BE(value, 4 + 2 * place);
  return head;
}
