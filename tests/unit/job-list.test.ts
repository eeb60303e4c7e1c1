import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { HttpResult } from '../../src/main/apiframe/http.ts'
import { jobInputReply, jobPage } from '../../src/main/apiframe/job-list.ts'

const ROW = { id: 'job-1', status: 'COMPLETED', model: 'kling-3.0', creditCost: 145, createdAt: '2026-11-25T12:00:00.000Z' }
const AT = Date.parse(ROW.createdAt)

function answer(body: unknown, status = 200): HttpResult {
  return { kind: 'answer', status, headers: {}, body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)) }
}

describe('the list of jobs', () => {
  it('is read row by row, with where it goes on', () => {
    expect(jobPage(answer({ jobs: [ROW], nextCursor: 'c', hasMore: true }))).toEqual({
      kind: 'page',
      jobs: [{ id: 'job-1', status: 'COMPLETED', model: 'kling-3.0', credits: 145, createdAt: AT }],
      unreadable: 0,
      next: 'c',
    })
    expect(jobPage(answer({ jobs: [], nextCursor: 'c', hasMore: false }))).toMatchObject({ next: null })
  })

  it.each([
    ['no model', { ...ROW, model: 7 }, { model: null }],
    ['no cost', { ...ROW, creditCost: -1 }, { credits: null }],
    ['no time', { ...ROW, createdAt: 'yesterday' }, { createdAt: null }],
    ['words of its own', { ...ROW, input: 'x', webhook: null }, { id: 'job-1' }],
  ])('takes a row with %s', (_what, row, read) => {
    expect(jobPage(answer({ jobs: [row], nextCursor: null, hasMore: false }))).toMatchObject({ jobs: [read], unreadable: 0 })
  })

  it('counts what is no job, such as a name that would climb out of its path', () => {
    const jobs = [ROW, null, 7, {}, { ...ROW, id: '..' }, { ...ROW, id: '' }, { ...ROW, status: null }]
    expect(jobPage(answer({ jobs, nextCursor: null, hasMore: false }))).toMatchObject({ jobs: [{ id: 'job-1' }], unreadable: 6 })
  })

  it.each([
    ['another page of JSON', {}],
    ['a list that goes on nowhere', { jobs: [ROW], nextCursor: null, hasMore: true }],
    ['no JSON', '<html>'],
  ])('is not read from %s', (_what, body) => {
    expect(jobPage(answer(body))).toMatchObject({ kind: 'trouble', status: 200 })
  })

  it('never throws, whatever comes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(200, 302, 404, 500), (body, status) => {
        expect(['page', 'trouble']).toContain(jobPage(answer(body, status)).kind)
        expect(['input', 'trouble']).toContain(jobInputReply(answer(body, status)).kind)
      }),
    )
  })
})

describe('a job’s input', () => {
  it('is what the service repeats, of any kind, and undefined where it does not', () => {
    expect(jobInputReply(answer({ ...ROW, input: { prompt: 'A harbour' } }))).toEqual({ kind: 'input', input: { prompt: 'A harbour' } })
    expect(jobInputReply(answer(ROW))).toEqual({ kind: 'input', input: undefined })
    expect(jobInputReply(answer({ hello: 'there' }))).toMatchObject({ kind: 'trouble' })
  })
})
