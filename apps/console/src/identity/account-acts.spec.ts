import { visible } from '../shell/form/field';
import { grantFields, opened, openFields } from './account-acts';

const nameOf = (unitId?: string) => (unitId === 'health' ? '舞阳县卫生健康委员会' : '……');
const asks = (roles: string[]) => visible(openFields([]), { roles }).some(({ key }) => key === 'unitId');

describe('opening an account', () => {
  it('asks for a unit exactly when a role is one of a unit', () => {
    expect([asks([]), asks(['office-staff']), asks(['supervisor', 'unit-clerk'])]).toEqual([false, false, true]);
  });

  it('says who may do what for whom', () => {
    const values = { login: 'weijianwei.clerk', name: '闻知远', roles: ['unit-clerk' as const], unitId: 'health' };
    expect(opened(values, nameOf)).toBe(
      '开设账号“weijianwei.clerk”，姓名闻知远，岗位单位管理人员，所属单位舞阳县卫生健康委员会。',
    );
  });

  it('forgets a unit chosen before the roles were changed', () => {
    expect(opened({ login: 'a', name: '甲', roles: ['auditor'], unitId: 'health' }, nameOf)).not.toContain('所属单位');
  });
});

it('granting offers a role with what it is for', () => {
  const account = { id: 'a', login: 'a', name: '甲', roles: ['auditor'], open: true };
  expect(grantFields(account)[0]?.choices).toEqual([
    { value: 'supervisor', word: '监督人员：办理抽中的检查任务，申报回避' },
  ]);
});
