import { hash } from 'node:crypto';

/** The same draws from the same seed, on every machine. */
export class Chance {
  constructor(private state: number) {}

  /** From 0 up to, and without, 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  between(from: number, to: number): number {
    return from + this.next() * (to - from);
  }

  whole(from: number, to: number): number {
    return Math.floor(this.between(from, to + 1));
  }

  happens(share: number): boolean {
    return this.next() < share;
  }

  of<T>(things: readonly T[]): T {
    return things[Math.floor(this.next() * things.length)]!;
  }
}

/** An id that is always the same for the same thing; the first six bytes say when, as in UUID version 7. */
export function madeId(thing: string, at = 0): string {
  const hex = hash('sha256', thing);
  const time = at.toString(16).padStart(12, '0');
  const head = at === 0 ? hex.slice(0, 12) : time;
  return `${head.slice(0, 8)}-${head.slice(8)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
