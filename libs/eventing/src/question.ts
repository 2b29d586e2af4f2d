import { Query } from '@nestjs/cqrs';
import type { Meta } from './message.js';

/** Type names of every question class that was loaded; the boot compares them with handlers and permissions. */
export const declaredQuestions = new Set<string>();

/** A question to the read side. It carries the asker, so that the bus can refuse it and the handler can narrow it. */
export const Question = <T extends string>(type: T) => {
  declaredQuestions.add(type);
  return class<D extends object, R> extends Query<R> {
    static readonly type: T = type;
    readonly type: T = type;
    constructor(
      readonly data: Readonly<D>,
      readonly meta: Meta,
    ) {
      super();
    }
  };
};
