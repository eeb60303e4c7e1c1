import { describe, expect, it } from 'vitest'
import { decodeText } from '../../src/renderer/src/editor/shot-list/decode-text.ts'
import { whyNoScript } from '../../src/shared/domain/script-file.ts'

const TEXT = 'EXT. SEA - DAY\r\n\r\n“Waves”, said Zoë.'
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const utf16 = (text: string, big: boolean): Uint8Array =>
  Uint8Array.from(Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)).flatMap((code) => (big ? [code >> 8, code & 255] : [code & 255, code >> 8])))

describe('a file becomes text', () => {
  it.each<readonly [string, Uint8Array, string, string | null]>([
    ['in UTF-8', utf8(TEXT), TEXT, null],
    ['in UTF-8 with its mark', utf8(`\uFEFF${TEXT}`), TEXT, null],
    ['in UTF-16 from Windows', utf16(`\uFEFF${TEXT}`, false), TEXT, null],
    ['in UTF-16 from elsewhere', utf16(`\uFEFF${TEXT}`, true), TEXT, null],
    ['in UTF-16 without its mark', utf16('EXT. SEA', false), 'EXT. SEA', null],
    ['in UTF-16 without its mark, from elsewhere', utf16('EXT. SEA', true), 'EXT. SEA', null],
    ['in Windows’ Western letters, and says so', Uint8Array.from([0x5a, 0x6f, 0xeb]), 'Zoë', 'This file is not in UTF-8. Its letters were read as Windows-1252: look whether accents and quotation marks are right.'],
  ])('%s', (_, bytes, text, note) => {
    expect(decodeText('a.txt', bytes)).toEqual({ text, note })
  })

  it.each<readonly [string, Uint8Array]>([
    ['zeros among its letters', utf8('EXT.\0 SEA')],
    ['a word processor’s bytes', Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0, 0, 0x08, 0x08, 0x9d])],
    ['nothing but zeros', new Uint8Array(400)],
  ])('unless it has %s: then one sentence says what to do', (_, bytes) => {
    expect(decodeText('a.docx', bytes)).toEqual({ refusal: '“a.docx” is no text. Save it as plain text, Fountain, Markdown or CSV, and open that.' })
  })
})

describe('a file is no script', () => {
  it('where it is empty or too long', () => {
    expect(whyNoScript('a.txt', 0)).toBe('“a.txt” is empty.')
    expect(whyNoScript('a.txt', 10 * 1024 * 1024)).toBe('“a.txt” has 10.0 MB, and a script has at most 1 MB. Export only its text.')
    expect(whyNoScript('a.txt', 1024 * 1024)).toBeNull()
  })
})
