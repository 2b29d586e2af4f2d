import 'reflect-metadata';
import { Day, Optional, OptionalDay, OptionalText, Text } from './fields.js';
import { InvalidInput, validation } from './validation.js';
import { IsArray, IsInt, IsUUID, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';

class Form {
  @Text(10) name: string;
  @Day() dueOn: string;
  @OptionalText(10) note?: string;
  @OptionalDay() from?: string;
  @Optional() @IsInt() many?: number;
}

class Part {
  @Text(10) name: string;
}

class Whole {
  @IsArray() @ValidateNested({ each: true }) @Type(() => Part) parts: Part[];
}

const VALID = { name: '整改', dueOn: '2022-05-31' };

const read = (form: object): Promise<Form> =>
  validation().transform({ ...VALID, ...form }, { type: 'body', metatype: Form }) as Promise<Form>;

const faultOf = (form: object): Promise<unknown> =>
  read(form).then(
    () => 'taken',
    (error: unknown) => (error as InvalidInput).errors,
  );

describe('a field of a form', () => {
  it('holds text in lines, with the blanks around it cut off', async () => {
    expect(await read({ name: ' 一\n二 ', note: '😀' })).toMatchObject({ name: '一\n二', note: '😀' });
  });

  it.each(['a\u0000b', '\u0007', 'a\ud800'])('refuses %j, which nobody can read back', async (text) => {
    expect(await faultOf({ name: text })).toEqual([{ field: 'name', message: '含有无法保存的字符，请删除后重新填写' }]);
    expect(await faultOf({ note: text })).toEqual([{ field: 'note', message: '含有无法保存的字符，请删除后重新填写' }]);
  });

  it('that may be left out may be null, which is as if it were not there', async () => {
    const form = await read({ note: null, from: null, many: null });
    expect(form).toMatchObject(VALID);
    expect([form.note, form.from, form.many]).toEqual([undefined, undefined, undefined]);
  });

  it.each([null, undefined, '', '  ', 7, {}, 'x'.repeat(11)])('that must be there is not %j', async (name) => {
    expect(await faultOf({ name })).toMatchObject([{ field: 'name' }]);
  });

  it.each(['2022-02-30', '2022-13-01', '0000-01-01', '9999-12-31', '2022-5-31', 20220531, null])(
    'is no day when it says %j',
    async (dueOn) => {
      expect(await faultOf({ dueOn })).toMatchObject([{ field: 'dueOn' }]);
    },
  );
});

describe('a number that a program gives', () => {
  class Keyed {
    @IsUUID() key: string;
  }

  it('is refused in Chinese where it is none', async () => {
    const asked = validation().transform({ key: 'x' }, { type: 'body', metatype: Keyed }) as Promise<Keyed>;
    await expect(asked).rejects.toMatchObject({ errors: [{ field: 'key', message: '编号格式不正确' }] });
  });
});

describe('a form', () => {
  const shape = (value: unknown) => validation().transform(value, { type: 'body', metatype: Whole });
  const nested = (depth: number): unknown => (depth === 0 ? 'x' : { a: nested(depth - 1) });

  it('has its parts in a list', async () => {
    expect(await shape({ parts: [{ name: '一' }] })).toMatchObject({ parts: [{ name: '一' }] });
  });

  it.each([{ parts: [[]] }, { parts: [[{ name: '一' }]] }, { parts: nested(9_000) }])(
    'of a shape that none has is bad input, and no fault of ours',
    async (value) => {
      await expect(shape(value)).rejects.toThrow(InvalidInput);
    },
  );
});
