/** Whole seconds of screen time. Kling sells nothing finer. */
export type Seconds = number

/** Whole frames from the clip's start, at `FRAMES_PER_SECOND`. */
export type Frames = number

/** Assumed until a clip is measured: for showing frames, stepping through them and marking them; all else is in seconds. */
export const FRAMES_PER_SECOND = 24

/** Whole Apiframe credits. Money is never a fraction here. */
export type Credits = number

/** Whole US cents, for showing only; nothing is charged in them. */
export type UsdCents = number

/** Milliseconds since 1970 by the clock of this machine. */
export type Timestamp = number

/** `1 second`, `4 seconds`: the words screen readers and tests know a length by. */
export function inSeconds(seconds: Seconds): string {
  return seconds === 1 ? '1 second' : `${seconds} seconds`
}

/** `1 credit`, `1,250 credits`. */
export function inCredits(credits: Credits): string {
  return credits === 1 ? '1 credit' : `${credits.toLocaleString('en-US')} credits`
}

/** `$5.80`. */
export function inDollars(cents: UsdCents): string {
  return `$${(cents / 100).toFixed(2)}`
}

/** `0:05`, `1:45`, `1:02:05`. */
export function clock(seconds: Seconds): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
