import "server-only";
import emojis from "emojibase-data/en/data.json" with { type: "json" };
import messages from "emojibase-data/en/messages.json" with { type: "json" };
import type { EmojiData } from "frimousse";
import { emojiIn } from "./emoji-in";

/** Unicode's emoji of 2021: what a phone of these years draws; newer ones would be empty boxes on it. */
const MAX_VERSION = 14;
const COMPONENTS = 2;
const TONES = ["light", "medium-light", "medium", "medium-dark", "dark"] as const;

/** All emoji with their English names, in the shape in which the picker takes them. From emojibase-data, MIT. */
export function emojiData(): EmojiData {
  return {
    locale: "en",
    categories: messages.groups
      .filter(({ order }) => order !== COMPONENTS)
      .map(({ order, message }) => ({ index: order, label: capitalised(message) })),
    emojis: emojis.filter(({ version }) => version <= MAX_VERSION).flatMap(entryOf),
    skinTones: tones((tone) => messages.skinTones.find(({ key }) => key === tone)?.message ?? tone),
  };
}

function entryOf({ emoji, group, label, version, tags, skins }: (typeof emojis)[number]): EmojiData["emojis"] {
  // Letters of flags and bare skin tones are parts of emoji, in no group or in that of components.
  if (group === undefined || group === COMPONENTS) return [];
  const toned = skins?.filter(({ tone }) => typeof tone === "number");
  return [
    {
      // As a reaction with it is spelled too.
      ...{ emoji: emojiIn(emoji) ?? emoji, category: group, label: capitalised(label), version, tags: tags ?? [] },
      ...(toned?.length ? { skins: tones((_, n) => toned.find(({ tone }) => tone === n + 1)?.emoji ?? emoji) } : {}),
    },
  ];
}

function tones(textOf: (tone: (typeof TONES)[number], index: number) => string): EmojiData["skinTones"] {
  const [light, mediumLight, medium, mediumDark, dark] = TONES.map(textOf);
  return {
    ...{ light: light ?? "", "medium-light": mediumLight ?? "", medium: medium ?? "" },
    ...{ "medium-dark": mediumDark ?? "", dark: dark ?? "" },
  };
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
