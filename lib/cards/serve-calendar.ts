import "server-only";
import { env } from "@/env";
import { contentDisposition } from "@/lib/attachments/headers";
import { requireViewerOf } from "@/lib/auth/request";
import { AppError } from "@/lib/errors";
import { parseInput } from "@/lib/refusal";
import { refuse } from "@/lib/route";
import { requireCard } from "./access";
import { calendarOf } from "./calendar";
import { cardInput } from "./validation";
import { listCards } from "./views";

interface RouteContext {
  params: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

/** Serves an interview whose time is agreed on to its two people, as a file for their calendars; anything else is not there. */
export async function serveCalendar(request: Request, context: RouteContext): Promise<Response> {
  try {
    const viewer = await requireViewerOf(request);
    const { cardId } = parseInput(cardInput, { ...(await context.params) });
    return fileOf(await requireInterview(await requireCard(viewer, cardId)));
  } catch (error) {
    return refuse(error);
  }
}

async function requireInterview({ id, conversationId }: { id: string; conversationId: string }): Promise<string> {
  const card = (await listCards([id])).get(id);
  if (card?.content?.kind !== "interview" || card.status !== "agreed" || !card.startsAt) {
    throw new AppError("not_found", "notFound");
  }
  const { title, minutes, place } = card.content;
  const url = `${env.APP_URL ?? `http://localhost:${env.PORT}`}/inbox/${conversationId}`;
  return calendarOf({
    ...{ id, rev: card.rev, title, minutes, place, url },
    startsAt: new Date(card.startsAt),
    now: new Date(),
  });
}

function fileOf(calendar: string): Response {
  return new Response(calendar, {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": contentDisposition("attachment", "interview.ics"),
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
