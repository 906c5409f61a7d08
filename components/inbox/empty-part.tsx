"use client";

import { late } from "@/components/site/late";
import { useListInView } from "./inbox-context";
import { ListFailed } from "./list-failed";
import { ListLoading } from "./list-skeleton";
import { useLists } from "./lists/lists-context";
import { NothingYet } from "./nothing-yet";

const LateEmptyList = late(() => import("./empty-list").then(({ EmptyList }) => EmptyList), {
  Instead: ListLoading,
  Failed: ListFailed,
});

/** A list that nothing is in. What is said of each is fetched when one is met; a new account's inbox is there at once. */
export function EmptyPart() {
  const { list } = useListInView();
  const { archived, snoozed } = useLists().counts.filters;
  const isNew = list.filter === "all" && list.labelId === null && archived + snoozed === 0;
  return isNew ? <NothingYet /> : <LateEmptyList />;
}
