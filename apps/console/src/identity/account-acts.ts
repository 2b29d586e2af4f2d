import type { Field } from '../shell/form/field';
import { roleWord, type Role } from '../shell/roles';
import type { Choice } from '../shell/table/column';
import { grantable, needsUnit, type Account } from './account';
import { PASSWORD_RULE } from './password';
import { dutyChoice, ROLE_CHOICES } from './words';

/** Everything the forms about an account ask for; each asks for its own few. */
export interface AccountValues {
  readonly login?: string;
  readonly name?: string;
  readonly roles?: readonly Role[];
  readonly role?: Role;
  readonly unitId?: string;
  readonly password?: string;
  readonly reason?: string;
}

const text = (value: string | undefined): string => value?.trim().replace(/。$/, '') || '……';

const passwordField = (label: string): Field => ({
  key: 'password',
  label,
  kind: 'password',
  required: true,
  help: `已自动生成一个，办理后显示在回执上，请当面告知本人；也可以另填。${PASSWORD_RULE}`,
});

const reason = (label: string, help?: string): Field => ({
  key: 'reason',
  label,
  kind: 'long',
  required: true,
  maxLength: 500,
  help,
});

export const openFields = (units: readonly Choice[]): Field[] => [
  { key: 'name', label: '姓名', required: true, maxLength: 40, help: '账号对应到人，请勿多人共用。' },
  { key: 'login', label: '登录名', required: true, maxLength: 60, help: '登录时填写，不分大小写，开设后不能更改。' },
  {
    key: 'roles',
    label: '岗位',
    kind: 'checks',
    required: true,
    choices: ROLE_CHOICES,
    help: '办理单位事项的，不得同时承担办公室验收、监督、审计或者账号管理工作。',
    source: '不相容岗位相分离',
  },
  {
    key: 'unitId',
    label: '所属单位',
    kind: 'choice',
    required: true,
    choices: units,
    help: '可输入名称查找。开设后不能更改，账号只能看到和办理这个单位的事项。',
    when: ({ roles }) => needsUnit((roles as string[] | undefined) ?? []),
  },
  passwordField('首次密码'),
];

export function opened({ login, name, roles = [], unitId }: AccountValues, unitName: (id?: string) => string): string {
  const unit = needsUnit(roles) ? `，所属单位${unitName(unitId)}` : '';
  return `开设账号“${text(login)}”，姓名${text(name)}，岗位${roles.map(roleWord).join('、') || '……'}${unit}。`;
}

export const grantFields = (account: Account): Field[] => [
  {
    key: 'role',
    label: '授予的岗位',
    kind: 'radio',
    required: true,
    choices: grantable(account).map(dutyChoice),
    help: '只列出可以与现有岗位兼任的。',
  },
];

export const WITHDRAW_FIELDS: readonly Field[] = [reason('取消原因', '如岗位调整。取消后从下一次操作起不能再办理。')];

export const CLOSE_FIELDS: readonly Field[] = [reason('停用原因', '如调离、退休。')];

export const RESET_FIELDS: readonly Field[] = [passwordField('新密码')];

const whose = ({ name, login }: Account): string => `${name}（${login}）`;

export const granted = (account: Account, { role }: AccountValues): string =>
  `授予${whose(account)}岗位：${role === undefined ? '……' : roleWord(role)}。`;

export const roleWithdrawn = (account: Account, role: string, values: AccountValues): string =>
  `取消${whose(account)}的岗位：${roleWord(role)}。原因：${text(values.reason)}。`;

export const closed = (account: Account, values: AccountValues): string =>
  `停用账号${whose(account)}，立即退出登录，以后不能恢复。原因：${text(values.reason)}。`;

export const passwordReset = (account: Account): string =>
  `重置${whose(account)}的密码，解除锁定，并退出已有登录。密码本身不记录。`;
