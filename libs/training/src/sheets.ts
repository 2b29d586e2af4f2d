import { wordIn, type ListSheet } from '@app/documents';
import type {
  AttendanceItem,
  OfficerAccountItem,
  OfficerHoursItem,
  TrainingCoverageItem,
  TrainingPlanItem,
  TrainingSessionItem,
} from './answer.dto.js';
import type { TrainingPlanLineRequest } from './dto.js';
import { KIND_WORDS, planColumns } from './plan-sheet.js';

const kind = wordIn(KIND_WORDS);
const standing = wordIn({
  arranged: '待签字',
  signed: '待另一人签字',
  closed: '已办结',
  cancelled: '已取消',
  voided: '已作废',
});
const how = wordIn({ code: '扫码', paper: '纸质签到表' });
const reached = wordIn({ met: '已达到', coming: '按安排可以达到', missing: '预计达不到' });
const handedIn = wordIn({ submitted: '已报送', late: '逾期报送', awaited: '未报送', overdue: '逾期未报送' });

export const sessionSheet: ListSheet<TrainingSessionItem> = {
  title: '培训台账',
  columns: {
    day: { header: '日期', kind: 'day', value: ({ day }) => day },
    title: { header: '培训内容', width: 40, value: ({ title }) => title },
    kind: { header: '类别', width: 24, value: (row) => kind(row.kind) },
    unit: { header: '举办单位', width: 30, value: ({ unitName }) => unitName ?? '县级统一组织' },
    place: { header: '地点', width: 20, value: ({ place }) => place },
    teacher: { header: '授课人', width: 14, value: ({ teacher }) => teacher },
    hours: { header: '学时', kind: 'number', width: 8, value: ({ hours }) => hours },
    attendees: { header: '参加人数', kind: 'number', width: 10, value: ({ attendees }) => attendees },
    pictures: { header: '图片', kind: 'number', width: 8, value: ({ pictures }) => pictures },
    state: { header: '状态', width: 14, value: (row) => standing(row.state) },
  },
};

export const attendanceSheet: ListSheet<AttendanceItem> = {
  title: '培训签到表',
  columns: {
    name: { header: '姓名', width: 14, value: ({ name }) => name },
    certificate: { header: '执法证号', width: 24, value: ({ certificate }) => certificate },
    unit: { header: '单位', width: 30, value: ({ unitName }) => unitName },
    how: { header: '签到方式', width: 14, value: (row) => how(row.how) },
    signedInAt: {
      header: '签到时间',
      kind: 'moment',
      width: 20,
      value: (row) => (row.how === 'code' ? row.signedInAt : undefined),
    },
    signedOutAt: { header: '签退时间', kind: 'moment', width: 20, value: ({ signedOutAt }) => signedOutAt },
    hours: { header: '学时', kind: 'number', width: 8, value: ({ hours }) => hours },
    reason: { header: '说明', width: 30, value: ({ reason }) => reason },
    score: { header: '成绩', kind: 'number', width: 8, value: ({ score }) => score },
    passed: { header: '是否合格', width: 10, value: ({ passed }) => passedWord(passed) },
  },
};
const passedWord = (passed: boolean | undefined): string | undefined => {
  if (passed === undefined) return undefined;
  return passed ? '合格' : '不合格';
};

export const accountSheet: ListSheet<OfficerAccountItem> = {
  title: '执法人员账号',
  columns: {
    login: { header: '登录名', width: 24, value: ({ login }) => login },
    name: { header: '姓名', width: 14, value: ({ name }) => name },
    certificate: { header: '绑定的执法证号', width: 24, value: ({ certificate }) => certificate },
  },
};

export const hoursSheet: ListSheet<OfficerHoursItem> = {
  title: '执法人员学时',
  columns: {
    unit: { header: '单位', width: 30, value: ({ unitName }) => unitName },
    name: { header: '姓名', width: 14, value: ({ name }) => name },
    certificate: { header: '执法证号', width: 24, value: ({ certificate }) => certificate },
    business: { header: KIND_WORDS.business, kind: 'number', width: 18, value: ({ business }) => business },
    records: { header: KIND_WORDS.records, kind: 'number', width: 18, value: ({ records }) => records },
    counted: { header: '计入60学时', kind: 'number', width: 12, value: ({ counted }) => counted },
    owed: { header: '应有学时', kind: 'number', width: 10, value: ({ owed }) => owed },
    expected: { header: '预计学时', kind: 'number', width: 10, value: ({ expected }) => expected },
    state: { header: '情况', width: 16, value: (row) => reached(row.state) },
    political: { header: '政治理论（不计入）', kind: 'number', width: 18, value: ({ political }) => political },
    login: { header: '签到账号', width: 20, value: ({ login }) => login },
  },
};

export const coverageSheet: ListSheet<TrainingCoverageItem> = {
  title: '培训覆盖情况',
  columns: {
    unit: { header: '单位', width: 30, value: ({ unitName }) => unitName },
    officers: { header: '执法人员', kind: 'number', width: 10, value: ({ officers }) => officers },
    joined: { header: '当年新增', kind: 'number', width: 10, value: ({ joined }) => joined },
    left: { header: '当年离任', kind: 'number', width: 10, value: ({ left }) => left },
    trained: { header: '参加过培训', kind: 'number', width: 12, value: ({ trained }) => trained },
    trainedPercent: { header: '覆盖率%', kind: 'number', width: 10, value: ({ trainedPercent }) => trainedPercent },
    met: { header: '达到学时', kind: 'number', width: 10, value: ({ met }) => met },
    metPercent: { header: '达标率%', kind: 'number', width: 10, value: ({ metPercent }) => metPercent },
    missing: { header: '预计达不到', kind: 'number', width: 12, value: ({ missing }) => missing },
  },
};

/** One plan, line by line, as it can be handed in again. */
export const planLineSheet: ListSheet<TrainingPlanLineRequest> = {
  title: '年度培训计划',
  unpaged: true,
  columns: {
    title: { header: planColumns.title.header, width: 40, value: ({ title }) => title },
    kind: { header: planColumns.kind.header, width: 22, value: (row) => kind(row.kind) },
    month: { header: planColumns.month.header, kind: 'number', width: 10, value: ({ month }) => month },
    hours: { header: planColumns.hours.header, kind: 'number', width: 10, value: ({ hours }) => hours },
    audience: { header: planColumns.audience.header, width: 24, value: ({ audience }) => audience },
  },
};

export const planSheet: ListSheet<TrainingPlanItem> = {
  title: '年度培训计划报送情况',
  columns: {
    unit: { header: '单位', width: 30, value: ({ unitName }) => unitName },
    year: { header: '年度', kind: 'number', width: 8, value: ({ year }) => year },
    state: { header: '状态', width: 12, value: (row) => handedIn(row.state) },
    dueOn: { header: '报送期限', kind: 'day', value: ({ dueOn }) => dueOn },
    submittedOn: { header: '报送日期', kind: 'day', value: ({ submittedOn }) => submittedOn },
    documentNumber: { header: '文号', width: 24, value: ({ documentNumber }) => documentNumber },
    revision: { header: '版次', kind: 'number', width: 8, value: ({ revision }) => revision },
    items: { header: '项数', kind: 'number', width: 8, value: ({ items }) => items },
    hours: { header: '计划学时', kind: 'number', width: 10, value: ({ hours }) => hours },
    politicalHours: { header: '政治理论', kind: 'number', width: 10, value: ({ politicalHours }) => politicalHours },
  },
};
