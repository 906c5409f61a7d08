import { AppError } from "@/lib/errors";
import { refuse } from "@/lib/route";

/** Whoever asks the API for what it does not have gets its kind of answer, not a page. */
function nothingHere(): Response {
  return refuse(new AppError("not_found", "notFound"));
}

export { nothingHere as DELETE, nothingHere as GET, nothingHere as PATCH, nothingHere as POST, nothingHere as PUT };
