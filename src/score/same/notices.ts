import type { CopiedBullet, Notice, Version } from '../../model/index.ts';

type Shared = { readonly versions: readonly Version[]; readonly copiedBullets: readonly CopiedBullet[] };

const versionNotice = (versions: readonly Version[]): Notice => {
  const files = versions.length;
  const differing = versions.reduce((sum, { differences }) => sum + differences.length, 0);
  return {
    code: 'other-version',
    message: {
      zh: `同一人另有 ${files} 个版本，${differing === 0 ? '说法一致' : `有 ${differing} 处说法不同`}。`,
      en: `${files} other ${files === 1 ? 'version' : 'versions'} of the same person, ${
        differing === 0 ? 'with the same claims' : `${differing} ${differing === 1 ? 'claim differs' : 'claims differ'}`
      }.`,
    },
  };
};

const copiedNotice = (copied: readonly CopiedBullet[]): Notice => {
  const bullets = copied.length;
  const others = new Set(copied.flatMap((each) => each.with.map(({ path }) => path))).size;
  return {
    code: 'copied-text',
    message: {
      zh: `有 ${bullets} 条描述与另外 ${others} 份简历文字相同。`,
      en: `${bullets} ${bullets === 1 ? 'bullet has' : 'bullets have'} the same wording as in ${others} other ${
        others === 1 ? 'résumé' : 'résumés'
      }.`,
    },
  };
};

/** What a person should know of a résumé beside others; no file is named, so that the notice can stand in any report. */
export const samenessNotices = ({ versions, copiedBullets }: Shared): readonly Notice[] => [
  ...(versions.length === 0 ? [] : [versionNotice(versions)]),
  ...(copiedBullets.length === 0 ? [] : [copiedNotice(copiedBullets)]),
];
