import { deviceOf } from "@/lib/push/device";
import { subscribe, unsubscribe } from "@/lib/push/mutations";
import { listPushDevices } from "@/lib/push/queries";
import { browserCookie, browserIdOf } from "@/lib/push/this-browser";
import { listSubscriptionsInput, subscribeInput, unsubscribeInput } from "@/lib/push/validation";
import { type RouteContext, route } from "@/lib/route";

export function GET(request: Request, context: RouteContext): Promise<Response> {
  const list = route(listSubscriptionsInput, (viewer) => listPushDevices(viewer, browserIdOf(request.headers)));
  return list(request, context);
}

export async function POST(request: Request, context: RouteContext): Promise<Response> {
  let id: string | null = null;
  const add = route(subscribeInput, async (viewer, input) => {
    const name = deviceOf(request.headers.get("user-agent") ?? "");
    const device = await subscribe(viewer, input, { device: name, browserId: browserIdOf(request.headers) });
    id = device.id;
    return device;
  });
  const response = await add(request, context);
  if (id) response.headers.append("Set-Cookie", browserCookie(id));
  return response;
}

export const DELETE = route(unsubscribeInput, unsubscribe);
