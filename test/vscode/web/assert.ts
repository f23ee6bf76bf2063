/** What the suite uses of Node's `assert`, for an extension host that has no Node. */

class AssertionError extends Error {
  override readonly name = 'AssertionError';
}

function shown(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value) : (JSON.stringify(value, null, 2) ?? String(value));
}

function fail(message = 'Failed'): never {
  throw new AssertionError(message);
}

function check(holds: boolean, message: string | undefined, otherwise: string): void {
  if (!holds) fail(message === undefined ? otherwise : `${message}\n${otherwise}`);
}

/** By value, as far as tests compare: plain data, arrays, sets and maps; keys may come in any order, `undefined` is a value. */
function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  if (a instanceof Set || a instanceof Map) return isSame([...a], [...(b as Iterable<unknown>)]);
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isSame(Reflect.get(a, key), Reflect.get(b, key)));
}

export const strict = {
  fail,
  ok: (value: unknown, message?: string): void => check(Boolean(value), message, `${shown(value)} is not true`),
  equal: (actual: unknown, expected: unknown, message?: string): void =>
    check(Object.is(actual, expected), message, `got ${shown(actual)}\nnot ${shown(expected)}`),
  notEqual: (actual: unknown, other: unknown, message?: string): void => check(!Object.is(actual, other), message, `got ${shown(actual)}`),
  deepEqual: (actual: unknown, expected: unknown, message?: string): void =>
    check(isSame(actual, expected), message, `got ${shown(actual)}\nnot ${shown(expected)}`),
  notDeepEqual: (actual: unknown, other: unknown, message?: string): void => check(!isSame(actual, other), message, `got ${shown(actual)}`),
  match: (text: string, pattern: RegExp, message?: string): void => check(pattern.test(text), message, `${shown(text)} does not match ${pattern}`),
  doesNotMatch: (text: string, pattern: RegExp, message?: string): void => check(!pattern.test(text), message, `${shown(text)} matches ${pattern}`),
  rejects: async (promise: Promise<unknown> | (() => Promise<unknown>), pattern?: RegExp): Promise<void> => {
    const error: unknown = await (typeof promise === 'function' ? promise() : promise).then(
      () => fail('It is not rejected'),
      (reason: unknown) => reason,
    ).catch((own: unknown) => own);
    if (error instanceof AssertionError) throw error;
    if (pattern !== undefined) check(pattern.test(String(error)), undefined, `${String(error)} does not match ${pattern}`);
  },
};

export default strict;
