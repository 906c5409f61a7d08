import { react } from "@/lib/messages/react";
import { reactInput } from "@/lib/messages/validation";
import { route } from "@/lib/route";

export const PUT = route(reactInput, react);
