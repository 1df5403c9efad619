import type { ExplainWords } from './word-names.ts';

const quoted = (titles: readonly string[]): string => titles.map((title) => `“${title}”`).join('、');

/** What explanations and letters say in Chinese. */
export const ZH: ExplainWords = {
  changes: '差什么，什么会改变结果',
  timeline: '时间线',
  allMet: '硬性要求全部满足；结果不取决于得分，得分只决定名次。',
  wouldBe: (titles, outcome) => `如能证明满足${quoted(titles)}，结果变为“${outcome}”。`,
  wouldFail: (titles, outcome) => `如查明不满足${quoted(titles)}，结果变为“${outcome}”。`,
  mostPoints: '还能增加得分最多的项目：',
  lost: (title, points, reason) => `${title}：差 ${points} 分。${reason}`,
  firstDifference: (title, left, right) => `首要差异：${title}，${left} 对 ${right}。`,
  noDifference: '两份简历的结果和每项得分都相同。',
  alike: (titles) => `其余相同：${titles.join('、')}。`,
  item: '项目',
  letter: {
    title: '关于简历自动筛选结果的说明',
    dear: (name) => `${name}：`,
    dearNameless: '尊敬的应聘者：',
    intro: ({ role, rubric, day, tool }) =>
      `您好。您应聘“${role}”岗位的简历由计算机程序（${tool}）按评分标准 ${rubric} 作了自动初筛，时间计算截至 ${day}。应您的要求，现依照《中华人民共和国个人信息保护法》第二十四条，说明程序作了什么判断、依据哪些标准和简历中的哪些内容，以及您如何要求人工复核。`,
    decided: '一、自动作出的判断',
    outcome: (outcome, score) => `初筛结果：${outcome}；得分：${score}（满分 100）。`,
    meaning: {
      qualified: '“通过”表示：从简历内容看，岗位的每项硬性要求都已满足。',
      review: '“待核”表示：至少一项硬性要求在简历中没有写明或无法证实，需要由人来核实；没有写明不等于不符合。',
      rejected: '“不符”表示：从简历内容看，至少一项硬性要求明确不满足。',
    },
    onlyAid: '程序只对简历文字作分类和打分，不了解简历以外的情况，也可能读错。它的结果供招聘人员参考。',
    requirements: '二、硬性要求',
    requirementsNote: '硬性要求决定上述结果，不影响得分。',
    criteria: '三、评分项',
    criteriaNote: '评分项共 100 分，决定得分。每项列出得分、满分、理由，以及所依据的简历原文。',
    bonuses: '加分项（总分不超过 100 分）',
    read: '四、所依据的内容',
    readNote: (file) =>
      `程序只使用了您提交的这一份文件：${file}。以上引号内为文件原文，页码和行号为程序读到的位置。如果引文有误，或遗漏了您写明的内容，请告诉我们。`,
    notUsed: '五、没有使用的信息',
    notUsedNote:
      '性别、年龄和出生日期、照片、民族、婚育、户籍和籍贯、宗教、健康、政治面貌、身高体重，以及学校的名气，都不参与判断和打分。',
    rights: '六、您的权利和人工复核',
    rightsList: [
      '您有权要求由人重新审阅您的简历，并有权拒绝仅通过自动化决策的方式作出对您有重大影响的决定。',
      '您可以补充证明材料（例如证书、在职证明），或更正读错的内容。',
      '您可以查阅、复制、更正或要求删除我们持有的您的个人信息。',
    ],
    contact:
      '人工复核请联系：【联系人】，【电话或邮箱】，并写明姓名和应聘岗位。我们会在【 】个工作日内由招聘人员复核并答复您。',
    sign: '【公司名称】　【日期】',
  },
};
