/**
 * Asks as `ask` does, and answers null where something newer was asked meanwhile and has been answered: on a bad line
 * answers overtake each other, and an older one must not come last.
 */
export function newestOf<Input extends unknown[], Answer>(
  ask: (...input: Input) => Promise<Answer>,
): (...input: Input) => Promise<Answer | null> {
  let [asked, answered] = [0, 0];
  return async (...input) => {
    const turn = ++asked;
    const answer = await ask(...input);
    if (turn < answered) return null;
    answered = turn;
    return answer;
  };
}
