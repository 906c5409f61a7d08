import { route } from "@/lib/route";
import { search } from "@/lib/search/queries";
import { searchInput } from "@/lib/search/validation";

export const GET = route(searchInput, search);
