import type { Refusals } from '@app/eventing';

export const refusals: Refusals = {
  'digest-in-quiet-hours': '汇总时间{digestAt}在免打扰时段（{from}至{until}）内，请改到免打扰时段以外。',
  'mail-not-set-up': '本系统没有设置邮件服务器，不能发送邮件。请联系系统管理员。',
  'no-address-given': '您还没有登记电子邮箱，请先登记再发送测试邮件。',
  'address-not-confirmed': '您的电子邮箱还没有确认，请先填写发送到该邮箱的验证码。',
  'address-already-confirmed': '您的电子邮箱已经确认，不需要再发送验证码。',
  'address-code-too-soon': '一分钟内只能发送一次验证码，请稍候再试。',
  'address-code-none': '没有可以使用的验证码，请重新发送验证码，再填写最近收到的一个。',
  'address-code-expired': '验证码已经超过{minutes}分钟，请重新发送验证码。',
  'address-code-spent': '验证码已经填错{tries}次，不能再用，请重新发送验证码。',
  'address-code-wrong': '验证码不正确，还可以再试{left}次。请填写最近一次收到的六位数字。',
  'test-mail-too-soon': '一分钟内只能发送一封测试邮件，请稍候再试。',
  'endpoint-not-open': '这个群机器人或接口已经停用，不能再办理。',
  'endpoint-address-unfit': '地址应当以 http:// 或者 https:// 开头。',
  'endpoint-address-holds-password': '地址中不能写用户名和密码，请改用密钥。',
  'endpoint-address-forbidden':
    '不能向“{host}”发送：这是本机或者网络设备的地址。确有需要的，在启动设置（WEBHOOK_HOSTS）中写上它并重新启动，再来登记。',
  'format-unknown': '没有“{format}”这种消息格式，请从列表中选择。',
  'template-not-json': '消息模板格式不正确，应当是用大括号括起来的 JSON 文本。',
  'template-word-unknown': '消息模板中的“{word}”无法填写，可以使用的有：{known}。',
  'template-without-text': '消息模板中没有写明通知内容的位置，请在其中加上 {text}。',
  'delivery-not-dead': '只有未能送达的通知可以重新发送，所选通知不在其中。请刷新后重新选择。',
  'no-dead-letters': '现在没有未能送达的通知，不需要重新发送。',
};
