import { once } from 'node:events'
import { createServer } from 'node:net'
import { type ApiframeClient, createClient } from '../../../src/main/apiframe/client.ts'
import { JobIdSchema } from '../../../src/shared/domain/job.ts'
import type { Dice } from '../frame/dice.ts'
import { neverSeen, type Proof } from '../frame/proof.ts'

const JOB = '{"jobId":"0d6f1f0e-5d4c-4f5e-9d1e-0a4c6f0b7a11","status":"QUEUED"}'
const DONE = '{"id":"j","status":"COMPLETED","result":{"videoUrl":"https://cdn2.apiframe.ai/a.mp4"},"creditCost":145}'

/** JSON that is no job, whatever was asked: wrong types, wrong names, hostile depth, and addresses that are nobody's clip. */
const WRONG_JSON: readonly string[] = [
  '', ' ', 'null', 'true', '0', '-1e999', '[]', '{}', '""', '"job"', '[{}]', '[null]', '{"jobId":null}', '{"jobId":7}', '{"jobId":["a"]}', '{"jobId":{}}', '{"jobId":""}', '{"jobId":".."}', '{"jobId":"."}', `{"jobId":"${'a'.repeat(201)}"}`,
  '{"jobid":"a"}', '{"job_id":"a"}', '{"data":{"jobId":"a"}}', '{"__proto__":{"jobId":"a"}}', '{"constructor":{"prototype":{"jobId":"a"}}}', '{"status":null}', '{"status":7}', '{"status":["COMPLETED"]}', '{"status":""}', '{"status":"DONE"}', '{"status":"COMPLETED\\u0000"}',
  '{"status":"COMPLETED","result":null}', '{"status":"COMPLETED","result":[]}', '{"status":"COMPLETED","result":{}}', '{"status":"COMPLETED","result":{"videos":[]}}', '{"status":"COMPLETED","result":{"videoUrl":""}}', '{"status":"COMPLETED","result":{"videoUrl":7}}',
  ...['http://cdn2.apiframe.ai/a.mp4', 'https://evil.example/a.mp4', 'https://apiframe.ai.evil.example/', 'file:///etc/passwd', 'javascript:1', 'https://x@cdn2.apiframe.ai/a', 'https://cdn2.apiframe.ai:8443/', '../../a.mp4', 'https://', 'a b'].map((url) => `{"status":"COMPLETED","result":{"videoUrl":"${url}"}}`),
  '{"status":"COMPLETED","result":{"videos":[{"url":"file:///etc/passwd"}]}}', '{"team":7}', '{"url":7}', '{"url":"ftp://x"}', '{"error":{"deep":true}}', '{"jobs":7}', '{"jobs":[7,null]}',
]

const STATUSES = [100, 101, 199, 200, 201, 202, 204, 206, 300, 301, 302, 303, 304, 307, 308, 418, 451, 499, 500, 501, 502, 503, 504, 520, 599, 600, 999]

function answer(status: number, body: string | Buffer, headers = ''): Buffer {
  const bytes = Buffer.from(body)
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status} Whatever\r\ncontent-type: application/json\r\nconnection: close\r\n${headers}content-length: ${bytes.length}\r\n\r\n`), bytes])
}

/** Answers as bytes on the line, none of which says in good order that there is a job, or that one is done. */
const KINDS: Readonly<Record<string, (dice: Dice) => Buffer>> = {
  'no HTTP': (dice) => dice.oneOf([Buffer.alloc(0), dice.bytes(dice.between(1, 2_000)), Buffer.from('<html>'), Buffer.from(JOB), Buffer.from('HTTP/1.1'), Buffer.from('HTTP/1.1 2'), Buffer.from('ICY 200 OK\r\n\r\n'), Buffer.from('HTTP/9.9 202 OK\r\n\r\n')]),
  'wrong JSON': (dice) => answer(dice.oneOf([200, 201, 202]), dice.oneOf(WRONG_JSON)),
  'cut JSON': (dice) => {
    const whole = dice.oneOf([JOB, DONE])
    return answer(202, whole.slice(0, dice.between(0, whole.length - 1)))
  },
  'noise for JSON': (dice) => answer(202, dice.bytes(dice.between(1, 4_000))),
  'bottomless JSON': (dice) => answer(202, dice.oneOf(['[', '{"a":', '{"jobId":['].map((open) => open.repeat(dice.between(10, 40_000))))),
  'another status': (dice) => answer(dice.oneOf(STATUSES.filter((status) => status < 200 || status > 299)), dice.oneOf([JOB, DONE, '', '<html>'])),
  'a redirect': (dice) => answer(dice.oneOf([301, 302, 303, 307, 308]), '', `location: ${dice.oneOf(['https://evil.example/', '/v2/me', '//127.0.0.1:1/', 'file:///etc/passwd', '\u00ff', ''])}\r\n`),
  'fewer bytes than announced': (dice) => Buffer.from(`HTTP/1.1 202 OK\r\ncontent-length: ${JOB.length + dice.between(1, 9_999)}\r\n\r\n${JOB}`),
  'a header that is none': (dice) => Buffer.from(`HTTP/1.1 202 OK\r\n${dice.oneOf(['content-length: -1', 'content-length: x', 'content-length: 1\r\ncontent-length: 2', 'transfer-encoding: chunked\r\n\r\nZZ', 'transfer-encoding: chunked\r\n\r\n5\r\nab', `x: ${'y'.repeat(90_000)}`, 'a\u0000b: c', ': empty'])}\r\n\r\n${JOB.slice(0, 5)}`),
  'a refusal that says too much': (dice) => answer(dice.oneOf([400, 401, 402, 403, 404, 422, 429]), dice.oneOf([JOB, DONE, '', 'null', '{"error":7}', '{"error":"\\u0000\\u202e"}', '{"details":{"a":7}}', '{"creditsRequired":-1,"creditsAvailable":"x"}', '{"creditsRequired":1e400}']), `retry-after: ${dice.oneOf(['x', '-1', '1e9', '99999999999', 'Wed, 99 Foo 2026', ''])}\r\n`),
}

/** What each method must not make of an answer that says nothing of the kind; null: all is well. */
const ASKED: Readonly<Record<string, (client: ApiframeClient, kind: string) => Promise<string | null>>> = {
  submit: async (client, kind) => {
    const outcome = await client.submit({ idempotencyKey: 'key', body: Buffer.from('{}') })
    const wanted = kind === 'a refusal that says too much' ? 'rejected' : 'unknown'
    return outcome.kind === wanted ? null : `a submit counts as “${outcome.kind}”, not as “${wanted}”`
  },
  job: async (client) => {
    const report = await client.job(JobIdSchema.parse('job'))
    const ends = ['completed', 'failed', 'cancelled']
    return ends.includes(report.kind) || (report.kind === 'completed-without-file' && report.expired) ? `a job counts as “${report.kind}”` : null
  },
  me: async (client) => ('kind' in (await client.me()) ? null : 'an account was read from it'),
  upload: async (client) => ('url' in (await client.upload({ name: 'a.png', type: 'image/png', bytes: Buffer.from('x') })) ? 'an address was read from it' : null),
}

export const MALFORMED_ANSWERS: Proof = {
  name: 'malformed-answers',
  promise: 'an answer that cannot be read: no crash, no job, no refund and no clip made of it',
  trials: { full: 5_000, short: 1_000 },
  runsIn: 'node',
  run: async ({ trials, dice: diceOf, saw, violated }) => {
    let bytes: Buffer = Buffer.alloc(0)
    const server = createServer((socket) => {
      socket.on('error', () => undefined)
      socket.once('data', () => socket.end(bytes))
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('The server has no port')
    const client = createClient({ base: new URL(`http://127.0.0.1:${address.port}`), key: 'afk_x', log: () => undefined, limits: { connectMs: 2_000, idleMs: 500, totalMs: 1_000 } })
    for (const trial of trials()) {
      const dice = diceOf(trial)
      const kind = dice.oneOf(Object.keys(KINDS))
      const asked = dice.oneOf(Object.keys(ASKED))
      saw(kind)
      saw(asked)
      bytes = KINDS[kind]?.(dice) ?? bytes
      const wrong = await ASKED[asked]?.(client, kind).catch((error: unknown) => `it throws: ${String(error)}`)
      if (wrong) violated(trial, `${kind}: ${wrong}: ${JSON.stringify(bytes.toString('latin1').slice(0, 300))}`)
    }
    server.close()
  },
  lacks: (seen) => neverSeen(seen, [...Object.keys(KINDS), ...Object.keys(ASKED)]),
}
