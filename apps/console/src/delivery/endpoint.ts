import type { Field } from '../shell/form/field';
import { ROLE_WORDS } from '../shell/roles';
import type { Choice } from '../shell/table/column';
import { KINDS, kindsWords, type Endpoints } from './delivery';

export interface EndpointValues {
  readonly name?: string;
  readonly format?: string;
  readonly url?: string;
  readonly secret?: string;
  readonly kinds?: string[];
  readonly roles?: string[];
  readonly unitId?: string;
  readonly own?: boolean;
  readonly template?: string;
}

/** `registered`: address and key are there already; left empty they stay. */
export const endpointFields = (
  formats: Endpoints['formats'],
  units: readonly Choice[],
  registered: boolean,
): Field[] => [
  { key: 'name', label: '名称', required: true, maxLength: 60, help: '如“整改工作群”。' },
  {
    key: 'format',
    label: '消息格式',
    kind: 'radio',
    required: true,
    choices: formats.map(({ code, name }) => ({ value: code, word: name })),
  },
  {
    key: 'url',
    label: '地址',
    kind: 'password',
    required: !registered,
    maxLength: 1000,
    help: registered ? '不变的不用填写。' : '从群机器人的设置页面复制。保存后不再显示。',
  },
  {
    key: 'secret',
    label: '密钥',
    kind: 'password',
    help: registered ? '不变的不用填写。' : '钉钉机器人的“加签”密钥，或者与对方系统约定的密钥。保存后不再显示。',
  },
  { key: 'kinds', label: '公布哪些通知', kind: 'checks', required: true, choices: KINDS },
  {
    key: 'roles',
    label: '公布谁的通知',
    kind: 'checks',
    required: true,
    choices: Object.entries(ROLE_WORDS).map(([value, word]) => ({ value, word })),
    help: '通知发给其中任何一人时，群里公布一次。群里的人都能看到内容，请只选群内人员。',
  },
  { key: 'unitId', label: '只限单位', kind: 'choice', choices: units, help: '不选的，不限单位。' },
  { key: 'own', label: registered ? '更换消息模板' : '使用自定模板', kind: 'yes' },
  {
    key: 'template',
    label: '自定模板',
    kind: 'long',
    maxLength: 4000,
    help: 'JSON 文本，写上 {text}（内容）、{label}（类别）、{url}（链接）、{time}（时间）等。留空的，使用该格式自带的模板。',
    when: ({ own }) => own === true,
  },
];

/** What goes to the server; a template that is not touched is not sent. */
export const bodyOf = ({ own, template, secret, url, ...terms }: EndpointValues): object => ({
  ...terms,
  ...(url ? { url } : {}),
  ...(secret ? { secret } : {}),
  ...(own ? { template: template ?? '' } : {}),
});

export function termsWords(
  verb: string,
  { name, kinds = [], roles = [], unitId }: EndpointValues,
  unit: (id?: string) => string,
): string {
  const whose = roles.map((role) => ROLE_WORDS[role as keyof typeof ROLE_WORDS]).join('、') || '……';
  return `${verb}“${name ?? '……'}”，公布${unitId ? unit(unitId) : ''}${whose}的通知：${kindsWords(kinds)}。地址和密钥不写入留痕。`;
}
