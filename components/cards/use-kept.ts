"use client";

import { useState } from "react";
import { forgetForm, keepForm, readKept } from "./kept-forms";

/** What is typed into the form of this name, kept until it is sent; `initial` where nothing was typed yet. */
export function useKept<Value>(name: string, initial: Value) {
  const [value, setValue] = useState(() => readKept<Value>(name) ?? initial);
  return {
    value,
    change(next: Value) {
      keepForm(name, next);
      setValue(next);
    },
    forget: () => forgetForm(name),
  };
}
