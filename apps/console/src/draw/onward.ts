/** What must be done in turn in an open form: the dice, the tick that they were read back, the button; then the receipt. */
function nextStop(within: ParentNode): HTMLElement | null {
  const receipt = within.querySelector<HTMLElement>('.receipt .el-button--primary');
  if (receipt) return receipt;
  const short = within.querySelector<HTMLInputElement>('input[data-short]');
  if (short) return short;
  const tick = within.querySelector<HTMLInputElement>('form input[type="checkbox"]');
  return tick && !tick.checked ? tick : within.querySelector<HTMLElement>('form button[type="submit"]');
}

/**
 * The one key in an open form leads to what is next, and presses it only when it is already there: nothing that
 * cannot be undone happens by leaning on the key. Says whether the key was used up.
 */
export function leadOnward(within: ParentNode, event: KeyboardEvent): boolean {
  const at = event.target as HTMLElement;
  if (at.matches('input:not([data-key], [type="checkbox"]), textarea')) return false;
  const stop = nextStop(within);
  if (!stop || event.repeat) return stop !== null;
  if (stop === at || stop.contains(at)) return false;
  stop.focus();
  stop.scrollIntoView({ block: 'nearest' });
  return true;
}
