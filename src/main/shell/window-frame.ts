import type { WindowLook } from '../../shared/ipc/window-look.ts'

/** Where the built page leaves room for its frame. */
const ROOM = '<!-- frame -->'
const ROOT = '<html lang="en">'

/** Pixels of the bar at the top, with the line below it, as the page has them. */
const BAR = 48

/**
 * The page with the frame of its window: bar, sign and panels as they were last, in its theme. It is painted while the
 * page's script is still being read, and the page takes it away when it has drawn itself. Lengths stand in attributes,
 * because the page's policy takes no styles from its text.
 */
export function framed(html: string, look: WindowLook): string {
  return html.replace(ROOT, `<html lang="en" data-theme="${look.theme}">`).replace(ROOM, () => frameOf(look))
}

function frameOf({ boards, inspector, timeline }: WindowLook): string {
  const left = boards > 0 && `<rect class="ground boards" width="${boards}" height="100%"/><rect class="line boards" x="${boards}" width="1" height="100%"/>`
  const right = inspector > 0 && `<svg x="100%" overflow="visible"><rect class="ground inspector" x="${-inspector}" width="${inspector}" height="100%"/><rect class="line inspector" x="${-inspector - 1}" width="1" height="100%"/></svg>`
  return [
    '<svg id="frame" aria-hidden="true" width="100%" height="100%">',
    '<rect class="ground" width="100%" height="100%"/>',
    `<svg y="100%" overflow="visible"><rect class="line" y="${-timeline - 1}" width="100%" height="1"/></svg>`,
    left,
    right,
    `<rect class="ground" width="100%" height="${BAR}"/><rect class="line" y="${BAR - 1}" width="100%" height="1"/>`,
    '<svg x="12" y="14" width="20" height="20" viewBox="0 0 16 16"><path class="shot" d="M1 5h3v6H1zM12 5h2v6h-2z"/><path class="hand" d="M5 2h6v12H5z"/></svg>',
    '</svg>',
  ]
    .filter((part) => part !== false)
    .join('')
}
