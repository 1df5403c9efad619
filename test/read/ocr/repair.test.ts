import { describe, expect, it } from 'vitest';
import { repairText } from '../../../src/read/ocr/repair.ts';

describe('mistakes that only OCR makes', () => {
  it.each([
    ['l38-OOOO-2001', 'l38-OOOO-2001'],
    ['l38-0O00-2001', '138-0000-2001'],
    ['1380O002O01', '13800002001'],
    ['2O19.06-2022.I2', '2019.06-2022.12'],
    ['2020. 09- 2023. 06', '2020.09- 2023.06'],
    ['2020，09', '2020.09'],
    ['289%0', '28%'],
    ['87%46', '87%'],
    ['99%0', '99%'],
    ['a.b @ example. com', 'a.b@example.com'],
    ['普通话〈二级甲等〉', '普通话（二级甲等）'],
  ])('%s is %s', (read, meant) => {
    expect(repairText(read)).toBe(meant);
  });

  it.each([
    'O2O运营',
    'Office 2016',
    '100%',
    'lO',
    'B2B',
    '由1.8%降至0.6%',
    '2020.19',
    'IELTS 6.5',
    'COVID-19',
    'l0ml',
  ])('%s stays', (text) => {
    expect(repairText(text)).toBe(text);
  });

  it('takes no longer for a hostile line', () => {
    const hostile = `${'1O'.repeat(20_000)}@${'a.'.repeat(20_000)}`;
    expect(repairText(hostile)).toHaveLength(hostile.length);
  });
});
