import type { Narrative } from '@app/eventing';

export const narrative: Narrative = {
  DeliveryChosen: '设置通知接收方式',
  AddressGiven: '登记接收通知的电子邮箱',
  AddressCodeRequested: '向登记的电子邮箱发送验证码',
  AddressConfirmed: '确认接收通知的电子邮箱',
  AddressWithdrawn: '撤销接收通知的电子邮箱',
  TestMailRequested: '给本人发送测试邮件',
  EndpointRegistered: '登记群机器人或接口：{name}（{host}）',
  EndpointRevised: '变更群机器人或接口：{name}（{host}）',
  EndpointClosed: '停用群机器人或接口：{reason}',
  EndpointTested: '向群机器人或接口发送测试消息',
  DeliveriesResent: '重新发送未能送达的通知',
};
