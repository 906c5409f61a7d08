interface Props {
  name: string;
  image: string | null;
  size?: keyof typeof SIZES;
}

const SIZES = { sm: "size-8 text-xs", md: "size-11 text-sm", lg: "size-16 text-xl", xl: "size-24 text-3xl" } as const;

/** Pairs that stand 4.5:1 in both schemes; a name always gets the same one. */
const TINTS = [
  "bg-[#5142cf] text-white",
  "bg-[#12704f] text-white",
  "bg-[#a53c1b] text-white",
  "bg-[#8a5a00] text-white",
  "bg-[#1c6a8c] text-white",
  "bg-[#8b3a78] text-white",
];

/** A person's picture, or their initials; decorative, since the name always stands beside it. */
export function Avatar({ name, image, size = "md" }: Props) {
  const shape = `${SIZES[size]} shrink-0 rounded-full`;
  if (image) return <img src={image} alt="" className={`${shape} object-cover`} />;
  return (
    <span aria-hidden="true" className={`${shape} ${tint(name)} inline-flex items-center justify-center font-semibold`}>
      {initials(name)}
    </span>
  );
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  // Between the two stands a non-joiner, or Arabic letters would run into one.
  return letters
    .map((word) => [...(word ?? "")][0] ?? "")
    .join("\u200c")
    .toLocaleUpperCase();
}

function tint(name: string): string {
  const sum = [...name].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  return TINTS[sum % TINTS.length] ?? "";
}
