import { describe, expect, it } from 'vitest';
import type { Experience, ParsedResume } from '../../src/model/index.ts';
import { render } from '../../src/report/json-resume.ts';
import { OPTIONS, PROFILE } from './sample-ranking.ts';

const job: Experience = {
  employer: '云桥呼叫中心',
  title: '电话客服',
  start: '2018-03',
  end: 'present',
  months: 104,
  kind: 'full-time',
  customerService: true,
  outsourced: null,
  roles: [],
  industries: [],
  bullets: [],
  evidence: [],
};

const resume: ParsedResume = {
  file: { path: '林可欣.pdf', sha256: '', format: 'pdf', bytes: 1, pages: 1 },
  status: 'ok',
  message: null,
  notices: [],
  profile: {
    ...PROFILE,
    experience: [job, { ...job, employer: '学生会', kind: 'campus', start: '2014', end: '2015' }],
    education: [
      {
        school: '明湖职业技术学院',
        major: null,
        level: 'associate',
        mode: null,
        exchange: false,
        start: '2014',
        end: '2017-06',
        finished: true,
        evidence: [],
      },
    ],
  },
};

const read = (given: ParsedResume): unknown => JSON.parse(render(given, OPTIONS));

describe('a JSON Resume', () => {
  it('says what the résumé says, in the words of the schema, and nothing more', () => {
    expect(read(resume)).toEqual({
      $schema: 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json',
      basics: { name: '林可欣', email: 'linkexin@example.com', phone: '13800002001' },
      work: [{ name: '云桥呼叫中心', position: '电话客服', startDate: '2018-03' }],
      volunteer: [{ organization: '学生会', position: '电话客服', startDate: '2014', endDate: '2015' }],
      education: [{ institution: '明湖职业技术学院', studyType: '大专', startDate: '2014', endDate: '2017-06' }],
      certificates: [{ name: '普通话 二级甲等' }, { name: 'CET-4 512' }],
      meta: { file: '林可欣.pdf' },
    });
  });

  it('is one line that says why a file gave none', () => {
    const message = { zh: '只有图片。', en: 'Images only.' };
    expect(read({ ...resume, status: 'image-only', message, profile: null })).toMatchObject({
      meta: { file: '林可欣.pdf', status: 'image-only', message: '只有图片。' },
    });
  });
});
