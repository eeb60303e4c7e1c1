import { describe, expect, it } from 'vitest'
import { noticeFor, taskbarProgress } from '../../src/main/shell/notices.ts'
import { JobIdSchema, type Stage } from '../../src/shared/domain/job.ts'
import { plainBoard } from '../contract/boards.ts'
import { orderedOf, storedOf } from '../fakes/renders.ts'

const JOB = JobIdSchema.parse('job-1')
const BOARD = plainBoard('kling-3.0')
const ordered = orderedOf(BOARD, 1)
const at = (stage: Stage) => ({ ...ordered, stage })
const rendering = (progress: number | null) => at({ at: 'rendering', jobId: JOB, queued: false, progress, trouble: null })
const downloading = (receivedBytes: number, totalBytes: number | null) => at({ at: 'downloading', jobId: JOB, queued: false, receivedBytes, totalBytes, trouble: null })
const failed = at({ at: 'failed', jobId: JOB, failure: { kind: 'failed', sentence: 'Apiframe could not render it; 870 credits were refunded.' } })
const attention = at({ at: 'attention', jobId: null, sentence: 'Whether this order arrived is not known.', evidence: null })

describe('a notification', () => {
  it('tells each of the three ends, by the board’s name and the take', () => {
    expect(noticeFor('downloading', storedOf(BOARD, 1, { take: 3 }))).toEqual({ title: 'The clip is ready', body: `${BOARD.name}, take 3` })
    expect(noticeFor('rendering', failed)?.body).toContain('refunded')
    expect(noticeFor('sending', attention)?.title).toBe('A render needs you')
  })

  it('never holds a prompt', () => {
    for (const render of [storedOf(BOARD, 1), failed, attention]) {
      for (const { prompt } of render.order.board.shots) expect(JSON.stringify(noticeFor('rendering', render))).not.toContain(prompt)
    }
  })

  it('comes once for an end, and not for what is under way', () => {
    expect([ordered, rendering(3), downloading(1, 2)].map((render) => noticeFor('sending', render))).toEqual([null, null, null])
    expect(noticeFor('stored', storedOf(BOARD, 1))).toBeNull()
  })

  it('never comes for a render that was over when it came in, as those of a file of everything are', () => {
    expect([storedOf(BOARD, 1), failed, attention].map((render) => noticeFor(null, render))).toEqual([null, null, null])
  })
})

describe('the bar at the taskbar', () => {
  it('is there while something runs, and only then', () => {
    expect(taskbarProgress([])).toBeNull()
    expect(taskbarProgress([storedOf(BOARD, 1), failed, attention])).toBeNull()
    expect(taskbarProgress([ordered])).toBe('unknown')
    expect(taskbarProgress([rendering(null)])).toBe('unknown')
  })

  it('is the mean of what runs; downloading is the last tenth', () => {
    expect(taskbarProgress([rendering(50)])).toBeCloseTo(0.45)
    expect(taskbarProgress([downloading(0, null)])).toBeCloseTo(0.9)
    expect(taskbarProgress([downloading(50, 100)])).toBeCloseTo(0.95)
    expect(taskbarProgress([downloading(300, 100)])).toBeCloseTo(1)
    expect(taskbarProgress([rendering(50), rendering(100), storedOf(BOARD, 1)])).toBeCloseTo(0.675)
  })
})
