import { useEffect, useState } from 'react'
import { useShotboard } from '../../app-state/use-shotboard.ts'
import type { OrderId } from '../../../../shared/domain/order.ts'
import { posterFor } from './poster-maker.ts'

/** A poster as far as it is there: a URL to draw, or why there is none. */
export interface Poster {
  readonly src: string | null
  readonly refusal: string | null
}

const NOT_YET: Poster = { src: null, refusal: null }

/** The poster of a clip, made where it is missing, for as long as its tile is shown. `bytes` is the clip's length. */
export function usePoster(id: OrderId, bytes: number): Poster {
  const { db } = useShotboard()
  const [poster, setPoster] = useState(NOT_YET)
  useEffect(() => {
    let shown = true
    let url: string | null = null
    posterFor(db, id, bytes, () => shown).then(
      (made) => {
        if (!shown || made === null) return
        if (made instanceof Blob) {
          url = URL.createObjectURL(made)
          setPoster({ src: url, refusal: null })
        } else {
          setPoster({ src: null, refusal: made.refusal })
        }
      },
      (error: unknown) => {
        if (shown) setPoster({ src: null, refusal: `There is no still of this clip: ${String(error)}` })
      },
    )
    return () => {
      shown = false
      if (url !== null) URL.revokeObjectURL(url)
    }
  }, [db, id, bytes])
  return poster
}
