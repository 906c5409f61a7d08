import { expect, it, vi } from "vitest";
import { env } from "@/env";
import { startTelling } from "@/lib/notifications/job";
import { register } from "./instrumentation";

vi.mock("@/lib/attachments/job", () => ({ startSweeping: vi.fn() }));
vi.mock("@/lib/cards/job", () => ({ startCards: vi.fn() }));
vi.mock("@/lib/inbox/job", () => ({ startWaking: vi.fn() }));
vi.mock("@/lib/exports/job", () => ({ startExporting: vi.fn() }));
vi.mock("@/lib/notifications/job", () => ({ startTelling: vi.fn() }));

it.each([
  [true, 1],
  [false, 0],
])("a server tells the absent where WORKER is %s so often: %i", async (isOn, times) => {
  vi.stubEnv("NEXT_RUNTIME", "nodejs");
  Object.assign(env, { WORKER: isOn });
  vi.mocked(startTelling).mockClear();
  await register();
  expect(startTelling).toHaveBeenCalledTimes(times);
});
