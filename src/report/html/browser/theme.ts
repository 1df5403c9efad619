import { byId, make } from './elements.ts';

/** The switch between light and dark, which begins as the system is set. */
export const prepareTheme = (label: string): void => {
  const system = window.matchMedia('(prefers-color-scheme: dark)');
  const button = make(
    'button',
    { type: 'button', class: 'plain theme', 'aria-pressed': String(system.matches) },
    label,
  );
  const show = (dark: boolean): void => {
    document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
    button.setAttribute('aria-pressed', String(dark));
  };
  button.addEventListener('click', () => show(button.getAttribute('aria-pressed') !== 'true'));
  system.addEventListener('change', ({ matches }) => show(matches));
  byId('tools').append(button);
};
