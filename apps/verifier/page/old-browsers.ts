/** What the browsers of county offices (Chromium 86) lack of what the rules use. */
const add = (target: object, name: string, value: unknown): void => {
  if (!(name in target)) Object.defineProperty(target, name, { value, writable: true, configurable: true });
};

add(Object, 'hasOwn', (of: object, name: PropertyKey) => Object.prototype.hasOwnProperty.call(of, name));

for (const list of [Array.prototype, Object.getPrototypeOf(Uint8Array.prototype) as object]) {
  add(list, 'at', function at(this: ArrayLike<unknown>, index: number) {
    return this[index < 0 ? this.length + index : index];
  });
}

add(Array.prototype, 'toSorted', function toSorted(this: unknown[], compare?: (a: unknown, b: unknown) => number) {
  return [...this].sort(compare);
});
add(Array.prototype, 'toReversed', function toReversed(this: unknown[]) {
  return [...this].reverse();
});
add(Array.prototype, 'with', function withOne(this: unknown[], index: number, value: unknown) {
  return this.map((each, at) => (at === (index < 0 ? this.length + index : index) ? value : each));
});
