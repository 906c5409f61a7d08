/** Does the work of several requests once, `ms` after the first; `stop` drops what was requested and not done. */
export function gather(work: () => void, ms: number): { request(): void; stop(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    request() {
      // Not later with each: a stream of requests must not put it off for ever.
      timer ??= setTimeout(() => {
        timer = undefined;
        work();
      }, ms);
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
