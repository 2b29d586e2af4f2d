import type { Refusals } from '@app/eventing';

export const refusals: Refusals = {
  'account-already-open': '该账号已经开设，不能重复开设。',
  'account-not-open': '该账号不存在或者已经停用。',
  'account-needs-role': '账号至少应当有一个岗位，方能办理业务。',
  'no-accounts-to-import': '文件中的账号都已开设，没有需要写入的内容。',
  'accounts-too-many': '一次最多开设{most}个账号，文件中新的有{count}个。首次密码要逐个当面告知，请分成几个文件办理。',
  'role-unknown': '没有这一岗位，请从岗位表中选择。',
  'roles-conflict':
    '岗位不能兼任：办理本单位事项的人员不得同时承担办公室验收、监督、审计或者账号管理工作（不相容岗位相分离）。',
  'unit-role-needs-unit':
    '单位分管领导、单位管理人员、法制审核人员和执法人员的账号应当指定所属单位，其他岗位的账号不指定单位。',
  'own-account': '不得调整或者停用本人的账号，请由另一名系统管理员办理。',
  'login-taken': '该登录名已被使用，请另取一个。',
  'sign-in-failed': '登录名或者密码不正确。连续五次输错，账号将锁定十五分钟。',
  'account-locked': '连续五次输错密码，账号已锁定，请十五分钟后再试，或者请系统管理员重置密码。',
  'password-too-weak': '密码应当至少十二位，且不得包含登录名。',
  'password-wrong': '原密码不正确。',
};
