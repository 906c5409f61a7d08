"use client";

import { useTranslations } from "next-intl";
import { GROUPS, type Group } from "@/lib/search/rules";
import { type Found as FoundPage, isNothing } from "@/lib/search/state";
import { FoundGroup } from "./found-group";
import { HowMany } from "./how-many";
import { NotLoaded } from "./not-loaded";
import { NothingFound } from "./nothing-found";
import type { Results } from "./use-results";

interface Props {
  viewerId: string;
  fields: URLSearchParams;
  /** The one that is looked at alone. */
  group: Group | null;
  results: Results;
}

/** The results by kind, or why there are none. */
export function Found({ viewerId, fields, group, results }: Props) {
  const { state, retry } = results;
  const shown = GROUPS.filter((one) => (group ? one === group : hasSome(state.found?.[one])));
  const isEmpty = isNothing(state);
  if (state.status === "failed") return <NotLoaded reason={state.reason} onRetry={retry} />;
  return (
    <>
      <HowMany state={state} />
      {!state.found?.[group ?? "messages"] && <Skeleton />}
      {isEmpty && <NothingFound fields={fields} />}
      <div aria-busy={state.status === "asking"} className="transition-opacity aria-busy:opacity-60">
        {!isEmpty &&
          shown.map((one) => (
            <FoundGroup
              key={one}
              {...{ viewerId, fields, results }}
              group={one}
              extent={group ? "alone" : shown.length === 1 ? "only" : "beside"}
            />
          ))}
      </div>
    </>
  );
}

/** Nothing at its beginning is not yet nothing. */
function hasSome(found: FoundPage | undefined): boolean {
  return found !== undefined && (found.items.length > 0 || found.nextCursor !== null);
}

function Skeleton() {
  const t = useTranslations("search");
  return (
    <div role="status" aria-label={t("searching")} className="animate-pulse px-3 pt-3">
      {["first", "second", "third", "fourth", "fifth"].map((row) => (
        <div key={row} className="flex items-center gap-3 py-2.5">
          <div className="size-11 rounded-full bg-sand" />
          <div className="flex flex-1 flex-col gap-2">
            <div className="h-3.5 w-2/5 rounded-full bg-sand" />
            <div className="h-3 w-4/5 rounded-full bg-sand" />
          </div>
        </div>
      ))}
    </div>
  );
}
