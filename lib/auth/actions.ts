"use server";

import { publicForm, viewerForm } from "@/lib/form";
import { startSession, thisBrowserId } from "./browser";
import { changePassword } from "./revoke";
import { signIn } from "./sign-in";
import { signUp } from "./sign-up";
import { changePasswordInput, signInInput, signUpInput } from "./validation";

export const signInAction = publicForm(signInInput, async (address, { callbackUrl, ...input }) => {
  await startSession(await signIn(address, input));
  return callbackUrl;
});

export const signUpAction = publicForm(signUpInput, async (address, { callbackUrl, ...input }) => {
  await startSession(await signUp(address, input));
  return callbackUrl;
});

/** Everyone else who is signed in as the viewer is refused from now on; this browser gets a fresh cookie. */
export const changePasswordAction = viewerForm(changePasswordInput, async (viewer, input) => {
  await changePassword(viewer, input, await thisBrowserId());
  await startSession(viewer.id);
});
