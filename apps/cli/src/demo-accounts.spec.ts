import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoAccounts } from './demo-accounts.js';

describe('the accounts shown after the start', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yuheng-accounts-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are none where no demonstration was loaded', () => expect(demoAccounts(folder)).toEqual([]));

  it('are one of each role, in columns that stand one under the other, and the way to all of them', () => {
    const account = (login: string, role: string, unit?: string) => ({
      login,
      role,
      unit,
      name: '穆承宣',
      password: 'p',
    });
    const accounts = [
      account('lead.a', 'unit-lead', '舞泉镇'),
      account('lead.b', 'unit-lead'),
      account('au', 'auditor'),
    ];
    writeFileSync(join(folder, 'demo-accounts.json'), JSON.stringify(accounts));
    expect(demoAccounts(folder)).toEqual([
      `演示账号（共 3 个，全部见 ${join(folder, 'demo-accounts.json')}）`,
      '  角色          账号    密码  姓名    单位',
      '  单位分管领导  lead.a  p     穆承宣  舞泉镇',
      '  审计          au      p     穆承宣',
    ]);
  });
});
