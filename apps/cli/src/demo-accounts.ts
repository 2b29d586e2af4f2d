import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface DemoAccount {
  readonly login: string;
  readonly name: string;
  readonly role: string;
  readonly unit?: string;
  readonly password: string;
}

const ROLES: Readonly<Record<string, string>> = {
  'office-director': '办公室负责人',
  'office-staff': '办公室工作人员',
  'unit-lead': '单位分管领导',
  'unit-clerk': '单位管理人员',
  reviewer: '法制审核人员',
  officer: '执法人员',
  supervisor: '监督人员',
  observer: '观察员',
  auditor: '审计',
  admin: '系统管理员',
};

/** One account of each role, as a table a terminal can show; nothing where no demonstration was loaded. */
export function demoAccounts(dataFolder: string): string[] {
  const path = join(dataFolder, 'demo-accounts.json');
  if (!existsSync(path)) return [];
  const accounts = JSON.parse(readFileSync(path, 'utf8')) as DemoAccount[];
  const main = accounts.filter(({ role }, index) => accounts.findIndex((other) => other.role === role) === index);
  const rows = main.map(({ role, login, password, name, unit = '' }) => [
    ROLES[role] ?? role,
    login,
    password,
    name,
    unit,
  ]);
  return [
    `演示账号（共 ${accounts.length} 个，全部见 ${path}）`,
    ...table([['角色', '账号', '密码', '姓名', '单位'], ...rows]),
  ];
}

function table(rows: readonly string[][]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => width(row[column]!))));
  return rows.map((row) =>
    `  ${row.map((cell, column) => cell + ' '.repeat(widths[column]! - width(cell))).join('  ')}`.trimEnd(),
  );
}

/** A Chinese character takes two places in a terminal. */
const width = (text: string): number => [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2 : 1), 0);
