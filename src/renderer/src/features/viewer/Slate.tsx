import { useNow } from '../../app-state/use-now.ts'
import { stageWords } from '../../editor/render-progress.ts'
import { shownShot } from '../../editor/store.ts'
import { useEditorState, useRenders } from '../../app-state/use-shotboard.ts'
import type { Board } from '../../../../shared/domain/storyboard.ts'
import { timecode } from '../../ui/player/timecode.ts'
import style from './Slate.module.css'
import { countInWords, frameRatio, slateOf, typeSizeOf } from './slate-facts.ts'
import { StartImage } from './StartImage.tsx'
import { onItsWay, takesOf } from './takes.ts'

/** The plan seen as film: the selected shot in the board's own frame. */
export function Slate({ board }: { readonly board: Board }) {
  const { shot, number, of, start, seconds } = slateOf(board, useEditorState((state) => shownShot(state).id))
  const renders = useRenders()
  const coming = onItsWay(renders, board.id)
  const now = useNow(coming !== null)
  const { aspectRatio, startImage } = board.settings
  const ratio = startImage ? startImage.width / startImage.height : frameRatio(aspectRatio)
  const prompt = shot.prompt.trim()
  return (
    <div className={style['stage']}>
      <div className={style['frame']} style={{ width: `min(100cqw, ${ratio * 100}cqh)`, aspectRatio: ratio }} data-tall={ratio < 1}>
        {startImage && number === 1 && <StartImage image={startImage} />}
        <header className={style['top']}>
          <p className={style['number']}>
            {number}
            <span className={style['of']}>/{of}</span>
          </p>
          <p className={style['board']}>{board.name}</p>
          <p className={style['seconds']}>{seconds} s</p>
        </header>
        <p className={style['prompt']} data-size={typeSizeOf(prompt)} data-empty={prompt === ''}>
          {prompt || 'Write what is seen in this shot.'}
        </p>
        <footer className={style['bottom']}>
          <span>{timecode(start)}</span>
          <span className={style['state']}>{coming ? stageWords(coming, now) : countInWords(takesOf(renders, board.id).length)}</span>
          <span>{startImage ? 'By the start image' : aspectRatio}</span>
        </footer>
      </div>
    </div>
  )
}
