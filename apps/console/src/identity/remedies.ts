export const REMEDIES: Readonly<Record<string, string>> = {
  'sign-in-failed': '请核对登录名和密码，注意大小写；忘记密码请联系系统管理员重置。',
  'account-locked': '锁定期间，密码正确也不能登录。',
  'account-already-open': '请在账号管理中查找这个账号。',
  'account-not-open': '已停用的账号不能再办理；仍需使用的，请另外开设账号。',
  'account-needs-role': '本人不再承担任何岗位的，请改为停用账号。',
  'role-unknown': '请刷新页面后重新选择岗位。',
  'roles-conflict': '请分别为不同的人开设账号；同一人换岗的，先取消原岗位或者停用原账号。',
  'unit-role-needs-unit': '单位岗位请选择所属单位；换到其他单位或者办公室的，请停用原账号，另外开设。',
  'own-account': '本人的密码可以在右上角“修改密码”中修改。',
  'login-taken': '请换一个登录名；已停用的账号仍占用登录名。',
  'password-too-weak': '请换一个更长的密码，可以用几个词连成。',
  'password-wrong': '请核对原密码，注意大小写；忘记的请联系系统管理员重置。',
};
