/** Puts any value into JSON, for a test to carry it into the page: Playwright's own way knows fewer kinds. `fromWire` undoes it. */
export function toWire(value: unknown, above: readonly object[] = []): unknown {
  if (typeof value === 'string') return value.length > 10_000 && value === value.charAt(0).repeat(value.length) ? ['repeat', value.charAt(0), value.length] : ['is', value]
  if (value === null || typeof value === 'boolean') return ['is', value]
  if (value === undefined) return ['undefined']
  if (typeof value === 'number') return ['number', Object.is(value, -0) ? '-0' : String(value)]
  if (typeof value === 'bigint') return ['bigint', String(value)]
  if (typeof value !== 'object') throw new Error(`A ${typeof value} cannot cross`)
  if (above.includes(value)) return ['above', above.indexOf(value)]
  const path = [...above, value]
  if (Array.isArray(value)) return ['array', value.map((item) => toWire(item, path))]
  if (value instanceof Date) return ['date', String(value.getTime())]
  if (value instanceof RegExp) return ['regexp', value.source, value.flags]
  if (value instanceof Error) return ['error', value.message]
  if (value instanceof Map) return ['map', [...value].map(([key, item]) => [toWire(key, path), toWire(item, path)])]
  if (value instanceof Set) return ['set', [...value].map((item) => toWire(item, path))]
  if (value instanceof ArrayBuffer) return ['bytes', 'ArrayBuffer', [...new Uint8Array(value)]]
  if (ArrayBuffer.isView(value)) return ['bytes', value.constructor.name, [...new Uint8Array(value.buffer, value.byteOffset, value.byteLength)]]
  return ['object', Object.entries(value).map(([key, item]) => [key, toWire(item, path)])]
}

/** The value again. Runs in the page, so that it stands alone: it names nothing outside itself. */
export function fromWire(wired: unknown): unknown {
  const above: unknown[] = []
  const as = { text: (value: unknown): string => String(value), list: (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []) }
  const inside = (whole: object, fill: () => void): object => {
    above.push(whole)
    fill()
    above.pop()
    return whole
  }
  const read = (wire: unknown): unknown => {
    const [kind, first, second] = as.list(wire)
    switch (kind) {
      case 'is':
        return first
      case 'repeat':
        return as.text(first).repeat(Number(second))
      case 'undefined':
        return undefined
      case 'number':
        return Number(first)
      case 'bigint':
        return BigInt(as.text(first))
      case 'above':
        return above[Number(first)]
      case 'date':
        return new Date(Number(first))
      case 'regexp':
        return new RegExp(as.text(first), as.text(second))
      case 'error':
        return new Error(as.text(first))
      case 'bytes': {
        const { buffer } = Uint8Array.from(as.list(second).map(Number))
        return first === 'ArrayBuffer' ? buffer : Reflect.construct(Reflect.get(globalThis, as.text(first)), [buffer])
      }
      case 'array': {
        const items: unknown[] = []
        return inside(items, () => as.list(first).forEach((item) => items.push(read(item))))
      }
      case 'map': {
        const map = new Map<unknown, unknown>()
        return inside(map, () => as.list(first).forEach((entry) => map.set(read(as.list(entry)[0]), read(as.list(entry)[1]))))
      }
      case 'set': {
        const set = new Set<unknown>()
        return inside(set, () => as.list(first).forEach((item) => set.add(read(item))))
      }
      case 'object': {
        const object = {}
        const define = (entry: unknown): void => void Object.defineProperty(object, as.text(as.list(entry)[0]), { value: read(as.list(entry)[1]), enumerable: true, configurable: true, writable: true })
        return inside(object, () => as.list(first).forEach(define))
      }
      default:
        throw new Error(`Nothing is written as “${as.text(kind)}”`)
    }
  }
  return read(wired)
}
