import { z } from "zod";
import type { Connection } from "./connection";
import { MAX_USER_ID_LENGTH } from "./limits";
import { closeCode, parseJson, signInSucceeded } from "./protocol";
import type { Realm } from "./realm";
import { isSameText, userAuth } from "./signatures";

const signInInput = z.object({ auth: z.string(), user_data: z.string() });
const userData = z.object({
  id: z.string().min(1).max(MAX_USER_ID_LENGTH),
  user_info: z.unknown().default(null),
});

/** Ties a connection to the user that the app vouches for; a connection whose word is forged is closed. */
export function signIn(connection: Connection, data: unknown, realm: Realm): void {
  const input = signInInput.safeParse(data);
  if (!input.success) connection.refuse("Signing in needs auth and user_data");
  else if (!isSameText(userAuth(realm.app, connection.socketId, input.data.user_data), input.data.auth)) {
    connection.close({ code: closeCode.unauthorized, message: "Invalid signature for signing in" });
  } else assume(connection, input.data.user_data, realm);
}

function assume(connection: Connection, text: string, { users }: Realm): void {
  const user = userData.safeParse(parseJson(text)).data;
  if (!user) connection.refuse(`user_data needs an id: text of 1 to ${MAX_USER_ID_LENGTH} characters`);
  else if (connection.user && connection.user.id !== user.id) {
    connection.refuse("This connection is already signed in as another user");
  } else if (users.claim(user.id, connection)) {
    connection.user = user;
    connection.send(signInSucceeded(text));
  }
}
