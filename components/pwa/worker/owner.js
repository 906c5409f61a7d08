/** The pages of one person. @param {string} userId */
const pagesOf = (userId) => `pages-${userId}`;

/** How many questions to the network have begun, and which of them was believed last. */
let turns = 0;
let believed = 0;

/** Taken when a question is asked: of two answers the one that was asked for later is right. */
function nextTurn() {
  turns += 1;
  return turns;
}

/** Whose browser this is, as far as the last page said; null of nobody's. @returns {Promise<string | null>} */
async function ownerId() {
  const kept = await (await caches.open(STATE)).match("/owner");
  return ((await kept?.text()) ?? "") || null;
}

/** Ends when it is known whether what pages have said so far is true. */
let hearing = Promise.resolve();

/**
 * A page says whose it is: one may come in without a new document. But it may say so only while its person leaves, or after
 * that; so the server has the last word. @param {string} userId
 */
function hear(userId) {
  hearing = hearing.then(() => confirm(userId)).catch(() => {});
  return hearing;
}

/** @param {string} userId */
async function confirm(userId) {
  if ((await ownerId()) === userId) return;
  const turn = nextTurn();
  const answer = await fetch("/api/v1/unread", { headers: { "x-viewer": userId } });
  if (answer.ok) await belongTo(userId, turn);
}

/**
 * Makes this browser `userId`'s (null: nobody's): what was kept for and told to anybody else is gone then.
 * @param {string | null} userId
 * @param {number} turn
 */
async function belongTo(userId, turn) {
  if (turn < believed) return;
  believed = turn;
  if ((await ownerId()) === userId) return;
  await (await caches.open(STATE)).put("/owner", new Response(userId ?? ""));
  const others = (await caches.keys()).filter((name) => name.startsWith("pages-") && name !== pagesOf(userId ?? ""));
  await Promise.all(others.map((name) => caches.delete(name)));
  const shown = await self.registration.getNotifications();
  for (const notification of shown) if (notification.data?.userId !== userId) notification.close();
}
