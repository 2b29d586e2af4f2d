import { choice, code, list, text, type SheetTable, type WrittenSheet } from '@app/documents';
import { needsUnit, type Role } from './permissions.rules.js';
import { ROLE_WORDS } from './sheets.js';

const MOST_ROLES = 5;
const role = choice<keyof typeof ROLE_WORDS>(ROLE_WORDS);

/** Accounts to open, one row each. An account is known by its login; no table holds a password. */
export const accountColumns = {
  login: { header: '登录名', also: ['账号', '用户名'], read: code(60), needed: true, filled: true },
  name: { header: '姓名', read: text(40), needed: true, filled: true },
  roles: {
    ...{ header: '岗位', also: ['角色'], needed: true, filled: true },
    read: (cell: Parameters<ReturnType<typeof text>>[0]): Role[] => list(MOST_ROLES, 20)(cell).map(role),
  },
  unit: { header: '所属单位', also: ['单位', '单位名称'], read: text(100) },
  unitCode: { header: '单位信用代码', also: ['统一社会信用代码'], read: code(18) },
};

export type AccountTable = SheetTable<typeof accountColumns>;

export const rolesInWords = (roles: readonly string[]): string =>
  roles.map((code) => (ROLE_WORDS as Readonly<Record<string, string>>)[code] ?? code).join('、');

const ALL = Object.keys(ROLE_WORDS);

export const accountTemplate: WrittenSheet<never> = {
  name: '账号模板',
  columns: [
    { header: accountColumns.login.header, width: 24, value: () => undefined },
    { header: accountColumns.name.header, width: 12, value: () => undefined },
    { header: accountColumns.roles.header, width: 36, value: () => undefined },
    { header: accountColumns.unit.header, width: 30, value: () => undefined },
    { header: accountColumns.unitCode.header, width: 24, value: () => undefined },
  ],
  rows: [],
  advice: [
    ['登录名', '登录时填写，不分大小写，不超过60个字，开设后不能更改。'],
    ['姓名', '账号对应到人，请勿多人共用。'],
    ['岗位', `${rolesInWords(ALL)}；兼任的用顿号隔开。`],
    [
      '所属单位',
      `岗位是${rolesInWords(ALL.filter((code) => needsUnit([code])))}的填写，与单位名录一致；填了单位信用代码的，以代码为准。其他岗位不填。`,
    ],
    ['密码', '表中不填密码。写入时自动生成首次密码，显示在回执上，由系统管理员当面告知本人。'],
  ],
};
