/** Does `work` on each in its turn, `width` at a time, until one of them says that there is no use in going on. */
export async function inTurn<T extends object>(
  list: readonly T[],
  width: number,
  work: (one: T) => Promise<boolean>,
): Promise<void> {
  const rest = [...list];
  let useful = true;
  const hand = async () => {
    for (let next = rest.shift(); next && useful; next = rest.shift()) {
      if (!(await work(next))) useful = false;
    }
  };
  await Promise.all(Array.from({ length: width }, hand));
}
