import { ValidationPipe, type ArgumentMetadata, type ValidationError } from '@nestjs/common';
import type { FieldFault } from './problem.js';

/** Input that does not have the form an endpoint takes. Nothing was written. */
export class InvalidInput extends Error {
  constructor(readonly errors: readonly FieldFault[]) {
    super('invalid-input');
  }
}

const SENTENCES: Readonly<Record<string, string>> = {
  whitelistValidation: '没有这一项，请勿填写',
  isNotEmpty: '必须填写',
  isDefined: '必须填写',
  isString: '应当填写文字',
  isInt: '应当填写整数',
  isNumber: '应当填写数字',
  isBoolean: '应当选择是或者否',
  isIn: '不在可选范围内',
  isEnum: '不在可选范围内',
  isArray: '应当是一个列表',
  isObject: '必须填写',
  arrayNotEmpty: '至少填写一项',
  arrayMinSize: '填写的项数不足',
  arrayMaxSize: '填写的项数过多',
  arrayUnique: '不能重复',
  maxLength: '文字过长',
  minLength: '文字过短',
  isLength: '文字长度不符合要求',
  min: '数值过小',
  max: '数值过大',
  matches: '格式不正确',
  isUuid: '编号格式不正确',
  isHash: '文件编号格式不正确',
  isReadable: '含有无法保存的字符，请删除后重新填写',
  isCalendarDay: '应当是一个真实的日期，如2022-05-31',
  isInstant: '应当是一个真实的时间',
  isAsOf: '应当是一个真实的日期或者时间，如2022-05-31',
  isHexadecimal: '应当是十六进制字符',
};

/** A number in a rule, such as a longest length, belongs in the sentence a person reads. */
const withLimit = (rule: string, english: string): string => {
  const limit = /\d+/.exec(english.replace(/^[^ ]+ /, ''))?.[0];
  const sentence = SENTENCES[rule] ?? '填写不符合要求';
  return limit && /^(max|min|arrayMax|arrayMin|isLength)/.test(rule) ? `${sentence}（限${limit}）` : sentence;
};

export function fieldFaults(faults: readonly ValidationError[], path = ''): FieldFault[] {
  return faults.flatMap(({ property, constraints = {}, children = [] }) => {
    const field = path ? `${path}.${property}` : property;
    const own = Object.entries(constraints).map(([rule, text]) => ({ field, message: withLimit(rule, text) }));
    return [...own.slice(0, 1), ...fieldFaults(children, field)];
  });
}

/** No form of ours goes deeper than a plan's tasks, their checks and what is computed for them. */
const DEEPEST = 20;

/** Deeper than any form, or a list within a list, which none has and the check of a list's items would let pass. */
function isMisshapen(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (depth > DEEPEST) return true;
  const inList = Array.isArray(value);
  return Object.values(value).some((part) => (inList && Array.isArray(part)) || isMisshapen(part, depth + 1));
}

class FormPipe extends ValidationPipe {
  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const sent = metadata.type === 'body' || metadata.type === 'query';
    if (sent && isMisshapen(value)) {
      return Promise.reject(new InvalidInput([{ field: '', message: '填写的内容层次不正确' }]));
    }
    return super.transform(value, metadata) as Promise<unknown>;
  }
}

/** Unknown fields, wrong types and too long texts are refused field by field. */
export const validation = (): ValidationPipe =>
  new FormPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    stopAtFirstError: true,
    exceptionFactory: (faults) => new InvalidInput(fieldFaults(faults)),
  });
