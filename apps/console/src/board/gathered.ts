/**
 * One reading for all that ask within `pause` milliseconds of the first. Whoever asks later does not put it off: an hour
 * in which something happens every second is read all the same.
 */
export function gathered(read: () => unknown, pause: number) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const run = (): void => {
    timer = undefined;
    read();
  };
  return {
    ask(): void {
      timer ??= setTimeout(run, pause);
    },
    stop: (): void => clearTimeout(timer),
  };
}
