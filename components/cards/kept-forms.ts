/** How many forms this browser keeps; those that were typed in longest ago make room. */
const MAX_KEPT = 20;

/** What was typed into a form and not sent, by whomever the page is for; null where nothing was. */
export function readKept<Value>(name: string): Value | null {
  return readAll<Value>()[name] ?? null;
}

/** Keeps it at once, so that neither a closed dialog nor a closed page loses a word. */
export function keepForm(name: string, value: unknown): void {
  const { [name]: _, ...others } = readAll<unknown>();
  write({ ...others, [name]: value });
}

export function forgetForm(name: string): void {
  const { [name]: _, ...others } = readAll<unknown>();
  write(others);
}

function readAll<Value>(): Record<string, Value> {
  try {
    const kept: Record<string, Value> | null = JSON.parse(localStorage.getItem(place()) ?? "null");
    return kept ?? {};
  } catch {
    // Closed to us, or not ours.
    return {};
  }
}

function write(forms: Record<string, unknown>): void {
  try {
    localStorage.setItem(place(), JSON.stringify(Object.fromEntries(Object.entries(forms).slice(-MAX_KEPT))));
  } catch {
    // Full, or closed to us: it stays as long as the dialog does.
  }
}

function place(): string {
  return `forms:${document.documentElement.dataset.viewer ?? ""}`;
}
