"use server";

import { action } from "@/lib/action";
import { setLetterKeys } from "./letter-keys";
import { setLetterKeysInput } from "./validation";

export const setLetterKeysAction = action(setLetterKeysInput, setLetterKeys);
