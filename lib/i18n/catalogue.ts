import auth from "./en/auth.json";
import common from "./en/common.json";
import errors from "./en/errors.json";
import inbox from "./en/inbox.json";
import marketplace from "./en/marketplace.json";
import messages from "./en/messages.json";

/** Every text of the product in English, one file per room; other languages have the same shape. */
export const catalogue = { auth, common, errors, inbox, marketplace, messages };

export type Catalogue = typeof catalogue;
export const DEFAULT_LOCALE = "en";
