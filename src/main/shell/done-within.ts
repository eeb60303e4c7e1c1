import { inWords, type Log } from '../log.ts'

/**
 * Resolves when `work` is done, or has failed, or after `ms` milliseconds, whichever is first; the last two are logged.
 * Never rejects. Its timer keeps Node's loop running until then.
 */
export async function doneWithin(ms: number, work: () => Promise<void>, log: Log): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(`not done within ${ms} ms`), ms)
  })
  const failed = work().then(
    () => null,
    (error: unknown) => inWords(error),
  )
  const trouble = await Promise.race([failed, late])
  clearTimeout(timer)
  if (trouble !== null) log(`quit: ${trouble}`)
}
