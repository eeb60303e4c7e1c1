/** Which bytes of a file answer a request; `end` is not included. */
export interface ClipAnswer {
  readonly status: 200 | 206 | 416
  readonly headers: Readonly<Record<string, string>>
  readonly start: number
  readonly end: number
}

/**
 * Answers a GET of a file of `size` bytes as RFC 9110 has it: one range at most, If-Range by the strong entity tag, and
 * the whole file wherever the range is malformed, one of several, or of another version.
 */
export function answerClip(size: number, etag: string, range: string | undefined, ifRange: string | undefined): ClipAnswer {
  const common = { 'content-type': 'video/mp4', 'accept-ranges': 'bytes', etag }
  const whole: ClipAnswer = { status: 200, headers: { ...common, 'content-length': String(size) }, start: 0, end: size }
  if (range === undefined || (ifRange !== undefined && ifRange !== etag)) return whole
  const match = /^bytes=(\d*)-(\d*)$/.exec(range.trim())
  const [, from = '', to = ''] = match ?? []
  if (from === '' && to === '') return whole
  if (from !== '' && to !== '' && Number(to) < Number(from)) return whole

  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const end = from === '' || to === '' ? size : Math.min(size, Number(to) + 1)
  if (start >= size) {
    return { status: 416, headers: { ...common, 'content-range': `bytes */${size}`, 'content-length': '0' }, start: 0, end: 0 }
  }
  return {
    status: 206,
    headers: { ...common, 'content-range': `bytes ${start}-${end - 1}/${size}`, 'content-length': String(end - start) },
    start,
    end,
  }
}
