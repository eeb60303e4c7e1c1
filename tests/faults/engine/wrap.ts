/** A call of Node's, with its `this` bound. */
export type Original = (...args: unknown[]) => unknown

/** Puts a function in place of one of an object's own, which it is handed, bound to the object that was called. */
export function wrap(owner: object, name: string, wrapped: (original: Original, args: unknown[], self: unknown) => unknown): void {
  const original: unknown = Reflect.get(owner, name)
  if (typeof original !== 'function') throw new Error(`Node has no ${name}`)
  Reflect.set(owner, name, function through(this: unknown, ...args: unknown[]) {
    return wrapped((...given) => Reflect.apply(original, this, given), args, this)
  })
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : String(value)
}

/** The number of an open file: of a handle, or the number itself. */
export function numberOf(file: unknown): number {
  return typeof file === 'object' && file !== null ? Number(Reflect.get(file, 'fd')) : Number(file)
}
