/** `显示 {shown} / {all}` with its slots filled. */
export const filled = (template: string, slots: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{([a-z]{1,12})\}/gu, (slot, name: string) => String(slots[name] ?? slot));
