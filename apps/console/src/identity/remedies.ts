export const REMEDIES: Readonly<Record<string, string>> = {
  'sign-in-failed': '请核对登录名和密码，注意大小写；忘记密码请联系系统管理员重置。',
  'account-locked': '锁定期间，密码正确也不能登录。',
};
