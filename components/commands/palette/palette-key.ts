import { type KeyPress, keyOf } from "@/components/commands/keys/key-of";

/**
 * Whether a key opens the commands: K with Ctrl, and on Apple's machines with Command, for there Ctrl and K cut a line of the
 * text being written.
 */
export function isPaletteKey(press: KeyPress, isApple: boolean): boolean {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey, isComposing } = press;
  const isHeld = isApple ? metaKey && !ctrlKey : ctrlKey && !metaKey;
  if (!isHeld || altKey || shiftKey) return false;
  return keyOf({ key, code, shiftKey, ctrlKey: false, metaKey: false, altKey, isComposing }) === "k";
}
