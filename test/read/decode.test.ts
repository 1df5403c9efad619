import { describe, expect, it } from 'vitest';
import { toBig5, toGb18030 } from '../../fixtures/make/two-byte.ts';
import { decodeNames, decodeText } from '../../src/read/decode.ts';

const TRADITIONAL = [
  '姓名：歐陽靜怡',
  '電話客服專員，負責處理訂房改期與投訴',
  '臺北市信義區 0912-345-678 國立臺灣大學 外國語文學系 學士',
  '2019.03～2022.05 遠東商業銀行 信用卡客服中心 資深專員',
  '自傳：本人個性開朗，樂於與人溝通，具備良好的服務熱忱。',
  '薪資面議',
];

const SIMPLIFIED = [
  '姓名：张晓敏',
  '负责处理订单改期与投诉，日均通话八十通',
  '2019.03-2022.05 招商银行信用卡中心 客服专员',
  '自我评价：性格开朗，善于沟通，具备良好的服务意识。',
  '镕喆堃',
  '薪资面议',
];

describe('text in a coding that nothing names', () => {
  it.each(TRADITIONAL)('is Big5 where its bytes are usual there: %s', (text) => {
    expect(decodeText(toBig5(text))).toBe(text);
  });

  it.each(SIMPLIFIED)('is GB18030 where its bytes are usual there: %s', (text) => {
    expect(decodeText(toGb18030(text))).toBe(text);
  });

  it.each(TRADITIONAL)('is GB18030 also for traditional characters: %s', (text) => {
    expect(decodeText(toGb18030(text))).toBe(text);
  });

  it('is UTF-16 without a mark where one byte of each pair is often zero', () => {
    const text = '姓名：张晓敏\r\n电话：138-0000-2803\r\n';
    expect(decodeText(Buffer.from(text, 'utf16le'))).toBe(text);
    expect(decodeText(Buffer.from(text, 'utf16le').swap16())).toBe(text);
  });

  it('is Western where accented letters stand alone', () => {
    expect(decodeText(Buffer.from('Résumé: José Núñez, naïve café', 'latin1'))).toBe('Résumé: José Núñez, naïve café');
  });
});

describe('text in a coding that is named', () => {
  it('is read as named', () => {
    expect(decodeText(toGb18030('龍'), 'gb2312')).toBe('龍');
    expect(decodeText(Uint8Array.of(0xb1, 0xe0), 'big5')).toBe(
      new TextDecoder('big5').decode(Uint8Array.of(0xb1, 0xe0)),
    );
  });

  it('is not taken for Western only because a page says so', () => {
    expect(decodeText(toGb18030('客服专员'), 'iso-8859-1')).toBe('客服专员');
  });
});

describe('the names in an archive', () => {
  it('are decoded together, so that a short one is not misread', () => {
    const names = ['喆.pdf', '客服简历/张晓敏.docx', '面试名单/镕.doc'];
    expect(decodeNames(names.map(toGb18030))).toEqual(names);
    expect(decodeNames(names.map((name) => new TextEncoder().encode(name)))).toEqual(names);
  });
});
