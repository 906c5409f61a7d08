/** Numbers from 0 up to 1 that are the same for the same name, on every machine and for ever. */
export interface Random {
  number: () => number;
  /** A whole number, both ends included. */
  between: (from: number, to: number) => number;
  pick: <Item>(items: readonly [Item, ...Item[]]) => Item;
}

/** mulberry32, begun with the FNV-1a hash of the name. */
export function randomOf(name: string): Random {
  let state = [...name].reduce(
    (hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16_777_619),
    2_166_136_261,
  );
  const number = () => {
    state = (state + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), state | 1);
    const again = mixed ^ (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61));
    return ((again ^ (again >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (from: number, to: number) => from + Math.floor(number() * (to - from + 1));
  return { number, between, pick: (items) => items[between(0, items.length - 1)] ?? items[0] };
}
