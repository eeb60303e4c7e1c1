import type { Seconds } from '../../../../shared/domain/units.ts'
import type { Playback } from './playback-state.ts'
import { cutAfter, cutBefore, framesFrom } from './timecode.ts'

/** Where a key that steps or scrolls belongs to whatever holds the focus. */
const TAKES_ALL_KEYS = 'input:not([type=range]), textarea, select, [contenteditable], [role=dialog], [role=alertdialog], [role=menu], [role=listbox], [role=combobox]'
const TAKES_SPACE = 'button, a[href], summary, [role=button], [role=radio], [role=switch], [role=checkbox], [role=tab]'
const TAKES_ARROWS = 'input[type=range]:not([data-position]), [role=radio], [role=tab], [role=slider]'
const LETTERS = new Set(['j', 'k', 'l', 'f'])

/**
 * Whether a key press is for the player. Letters are, unless something is being written or a sheet is open; Space and
 * the keys that step are only where the focus is on the player or on nothing, and not on a control that uses them.
 */
export function isForPlayer(event: KeyboardEvent, player: HTMLElement | null): boolean {
  const { target } = event
  if (event.defaultPrevented || event.isComposing || !(target instanceof Element) || target.closest(TAKES_ALL_KEYS)) return false
  if (LETTERS.has(event.key.toLowerCase())) return true
  const here = target === document.body || (player?.contains(target) ?? false)
  return here && !target.closest(event.code === 'Space' ? TAKES_SPACE : TAKES_ARROWS)
}

/** What each key does to the clip that is playing, for tinykeys. `cuts` in seconds. */
export function playerKeys(
  playback: Playback,
  cuts: readonly Seconds[],
  fullScreen: () => void,
): Record<string, (event: KeyboardEvent) => void> {
  const now = () => playback.store.getState()
  const to = (time: () => number) =>
    doing(() => {
      playback.pause()
      playback.seek(time())
    })
  return {
    Space: (event) => {
      event.preventDefault()
      if (!event.repeat) playback.toggle()
    },
    ArrowLeft: to(() => framesFrom(now().time, -1)),
    ArrowRight: to(() => framesFrom(now().time, 1)),
    'Shift+ArrowLeft': to(() => now().time - 1),
    'Shift+ArrowRight': to(() => now().time + 1),
    ArrowUp: to(() => cutBefore(cuts, now().time)),
    ArrowDown: to(() => cutAfter(cuts, now().time, now().duration ?? 0)),
    Home: to(() => 0),
    End: to(() => now().duration ?? 0),
    j: doing(playback.reverse),
    k: doing(() => {
      playback.pause()
      if (now().rate === 2) playback.setRate(1)
    }),
    l: doing(playback.forwards),
    f: doing(fullScreen),
  }
}

function doing(act: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    event.preventDefault()
    act()
  }
}
