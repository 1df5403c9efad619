/** On paper nothing unfolds, so what is folded in an open candidate is unfolded while the page is printed. */
export const preparePrinting = (): void => {
  let unfolded: readonly HTMLDetailsElement[] = [];
  window.addEventListener('beforeprint', () => {
    unfolded = [...document.querySelectorAll<HTMLDetailsElement>('.sheet details:not([open])')];
    for (const details of unfolded) details.open = true;
  });
  window.addEventListener('afterprint', () => {
    for (const details of unfolded) details.open = false;
  });
};
