import { useEffect, useState } from 'react'
import { posterFor } from '../../app-state/posters.ts'
import { useIsMissing } from '../../app-state/use-missing.ts'
import { useShotboard } from '../../app-state/use-shotboard.ts'
import type { OrderId } from '../../../../shared/domain/order.ts'

/** A poster as far as it is there: a URL to draw, or why there is none. */
export interface Poster {
  readonly src: string | null
  readonly refusal: string | null
}

const NOT_YET: Poster = { src: null, refusal: null }

/** The poster of a clip, made where it is missing, for as long as its tile is shown. `bytes` is the clip's length. */
export function usePoster(id: OrderId, bytes: number): Poster {
  const { db, editor } = useShotboard()
  // Nothing is made of a clip that is missing; of one that was brought back it is.
  const missing = useIsMissing(id)
  const [poster, setPoster] = useState(NOT_YET)
  useEffect(() => {
    let shown = true
    let url: string | null = null
    const show = (made: Blob | { readonly refusal: string } | null): void => {
      if (!shown || made === null) return
      if (made instanceof Blob) {
        url = URL.createObjectURL(made)
        setPoster({ src: url, refusal: null })
      } else {
        setPoster({ src: null, refusal: made.refusal })
      }
    }
    void posterFor({ db, editor }, id, bytes, () => shown && !missing).then(show)
    return () => {
      shown = false
      if (url !== null) URL.revokeObjectURL(url)
    }
  }, [db, editor, id, bytes, missing])
  return poster
}
