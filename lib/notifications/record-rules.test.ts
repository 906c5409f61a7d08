import { expect, it } from "vitest";
import { CARD_MOVES } from "@/db/schema/cards";
import { ORDER_STEPS } from "@/db/schema/orders";
import { receiversOf } from "./record-rules";

const PAIR = { initiatorId: "youssef", recipientId: "salma" };

it("lists a mere message for nobody", () => {
  expect(receiversOf(PAIR, { senderId: "youssef" })).toEqual([]);
});

it.each(ORDER_STEPS)("lists the step %s for whoever did not take it", (step) => {
  expect(receiversOf(PAIR, { senderId: "youssef", step })).toEqual(["salma"]);
  expect(receiversOf(PAIR, { senderId: "salma", step, move: null })).toEqual(["youssef"]);
});

it.each(CARD_MOVES)("lists the move %s for the other, and what happens by itself for both", (move) => {
  const isByItself = ["expired", "reminded", "revealed"].includes(move);
  expect(receiversOf(PAIR, { senderId: "salma", move })).toEqual(isByItself ? ["youssef", "salma"] : ["youssef"]);
});
