import applications from "./en/applications.json";
import attachments from "./en/attachments.json";
import auth from "./en/auth.json";
import cards from "./en/cards.json";
import commands from "./en/commands.json";
import common from "./en/common.json";
import errors from "./en/errors.json";
import exportTexts from "./en/exports.json";
import failure from "./en/failure.json";
import inbox from "./en/inbox.json";
import marketplace from "./en/marketplace.json";
import messages from "./en/messages.json";
import moderation from "./en/moderation.json";
import notifications from "./en/notifications.json";
import orders from "./en/orders.json";
import push from "./en/push.json";
import reviews from "./en/reviews.json";
import safety from "./en/safety.json";
import search from "./en/search.json";
import unsubscribe from "./en/unsubscribe.json";

/** Every text of the product in English, one file per room; other languages have the same shape. */
export const catalogue = {
  applications,
  attachments,
  auth,
  cards,
  commands,
  common,
  errors,
  exports: exportTexts,
  failure,
  inbox,
  marketplace,
  messages,
  notifications,
  moderation,
  orders,
  push,
  reviews,
  safety,
  search,
  unsubscribe,
};

const { contextGig, contextJob, contextApplication, contextPackage, applicationStage, price, priceFrom } = marketplace;
const { city, languages, memberSince, memberSinceLabel } = marketplace;
const { numbered, status, dueOn, did, act, means, words, notNow, taking, waitsFor, workAgain } = orders;
const { rating, average, count } = reviews;
const { orderPackage, orderTitle, orderMeans, placeOrder } = orders;

const { settings: ___, ...notificationsInBrowser } = notifications;
const { readme: _, pdf: __, ...exportsInBrowser } = exportTexts;

/** What the browser gets: all but the texts of pages that only the server renders. */
export const browserCatalogue = {
  applications: { apply: applications.apply, move: applications.move },
  attachments,
  auth,
  cards,
  commands,
  common,
  errors,
  exports: exportsInBrowser,
  failure,
  inbox,
  marketplace: {
    ...{ contextGig, contextJob, contextApplication, contextPackage, applicationStage, price, priceFrom },
    ...{ city, languages, memberSince, memberSinceLabel },
  },
  messages,
  notifications: notificationsInBrowser,
  orders: {
    ...{ numbered, status, dueOn, did, act, means, words, notNow, taking, waitsFor, workAgain },
    ...{ orderPackage, orderTitle, orderMeans, placeOrder },
  },
  push: { offer: push.offer },
  reviews: { rating, average, count },
  safety,
  search,
};

export type Catalogue = typeof catalogue;
export const DEFAULT_LOCALE = "en";
