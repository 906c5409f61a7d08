import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { z } from "zod";
import type { Viewer } from "@/lib/auth/types";
import { requireViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/errors";
import { fieldErrors, refusalOf } from "@/lib/refusal";
import { clientAddress } from "@/lib/safety/address";
import { requireOwnOrigin } from "@/lib/safety/origin";

/** What a form shows after it was sent; made for `useActionState`. */
export interface FormState {
  done: boolean;
  /** What was typed, to be shown again; never a password. */
  values: Readonly<Record<string, string>>;
  /** By field, why it was refused. */
  errors: Readonly<Record<string, string>>;
  /** Why the whole was refused, where no field is to blame. */
  message: string | null;
}

type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;

/** The door for forms that anybody may send: own origin, valid input, no leaks. Goes on to the path that `submit` tells. */
export function publicForm<Input>(
  schema: z.ZodType<Input>,
  submit: (address: string, input: Input) => Promise<string>,
): FormAction {
  return async (_previous, form) => {
    let path = "/";
    const state = await answer(form, schema, async (input) => {
      path = await submit(clientAddress(await headers()), input);
    });
    // Outside of the door's own `catch`: Next redirects by throwing.
    return state.done ? redirect(path) : state;
  };
}

/** The door for the forms of a signed-in person. */
export function viewerForm<Input>(
  schema: z.ZodType<Input>,
  submit: (viewer: Viewer, input: Input) => Promise<void>,
): FormAction {
  return (_previous, form) => answer(form, schema, async (input) => submit(await requireViewer(), input));
}

async function answer<Input>(
  form: FormData,
  schema: z.ZodType<Input>,
  submit: (input: Input) => Promise<void>,
): Promise<FormState> {
  const refused = { done: false, values: shownAgain(form), errors: {}, message: null };
  try {
    requireOwnOrigin((await headers()).get("origin"));
    const parsed = schema.safeParse(valuesOf(form));
    if (!parsed.success) {
      const { "": message = null, ...errors } = fieldErrors(parsed.error);
      return { ...refused, errors, message };
    }
    await submit(parsed.data);
    return { done: true, values: {}, errors: {}, message: null };
  } catch (error) {
    const { message } = refusalOf(error);
    const field = error instanceof AppError ? error.values.field : undefined;
    return typeof field === "string" ? { ...refused, errors: { [field]: message } } : { ...refused, message };
  }
}

function valuesOf(form: FormData): Record<string, string> {
  const texts = [...form].filter((entry): entry is [string, string] => typeof entry[1] === "string");
  // React adds fields of its own to a form that is sent before its script has loaded.
  return Object.fromEntries(texts.filter(([name]) => !name.startsWith("$ACTION")));
}

function shownAgain(form: FormData): Record<string, string> {
  return Object.fromEntries(Object.entries(valuesOf(form)).filter(([name]) => !/password/i.test(name)));
}
