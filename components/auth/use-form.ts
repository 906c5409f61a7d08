"use client";

import { type RefObject, useActionState, useEffect, useRef } from "react";
import type { FormState } from "@/lib/form";

const UNSENT: FormState = { done: false, values: {}, errors: {}, message: null };

interface Form {
  ref: RefObject<HTMLFormElement | null>;
  state: FormState;
  submit: (form: FormData) => void;
  pending: boolean;
}

/** A form of the server's, which takes its person to the first field that was refused. */
export function useForm(action: (previous: FormState, form: FormData) => Promise<FormState>): Form {
  const [state, submit, pending] = useActionState(action, UNSENT);
  const ref = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (Object.keys(state.errors).length === 0) return;
    ref.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [state]);
  return { ref, state, submit, pending };
}
