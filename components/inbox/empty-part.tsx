"use client";

import { useEffect } from "react";
import { useLoaded } from "@/components/site/use-loaded";
import { useListInView } from "./inbox-context";
import { ListFailed } from "./list-failed";
import { ListLoading } from "./list-skeleton";
import { useLists } from "./lists/lists-context";
import { NothingYet } from "./nothing-yet";

const loadEmptyList = () => import("./empty-list").then(({ EmptyList }) => EmptyList);

/** A list that nothing is in. What is said of each is fetched when one is met; a new account's inbox is there at once. */
export function EmptyPart() {
  const { list } = useListInView();
  const { archived, snoozed } = useLists().counts.filters;
  const isNew = list.filter === "all" && list.labelId === null && archived + snoozed === 0;
  const { loaded: EmptyList, hasFailed, load } = useLoaded(loadEmptyList);
  useEffect(() => {
    if (!isNew) load();
  }, [isNew, load]);
  if (isNew) return <NothingYet />;
  if (EmptyList) return <EmptyList />;
  return hasFailed ? <ListFailed onRetry={load} /> : <ListLoading />;
}
