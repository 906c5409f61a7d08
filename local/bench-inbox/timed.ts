/** The same work, answering how many milliseconds it took. */
export function timed<Given extends unknown[]>(work: (...given: Given) => Promise<unknown>) {
  return async (...given: Given): Promise<number> => {
    const start = performance.now();
    await work(...given);
    return performance.now() - start;
  };
}
