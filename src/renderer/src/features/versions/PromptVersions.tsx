import { useMemo } from 'react'
import { useEditor, useEditorState, useRenders, useSettledBoard } from '../../app-state/use-shotboard.ts'
import { type Version, versionsOf } from '../../editor/versions/versions-of.ts'
import { shownShot } from '../../editor/store.ts'
import { Button } from '../../ui/Button.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { dayAndTime } from '../../ui/when.ts'
import { Comparison } from './Comparison.tsx'
import style from './PromptVersions.module.css'

/** The words that the selected shot's takes were made from, against what they are now. Nothing before there is a take. */
export function PromptVersions() {
  const renders = useRenders()
  const board = useSettledBoard()
  const { id, prompt } = useEditorState(shownShot)
  const versions = useMemo(() => versionsOf(renders, board, id), [renders, board, id])
  if (versions.length === 0) return null
  return (
    <div className={style['place']}>
      <Disclosure label="Words of its takes" look="section" open={false} aside={<span className={style['quiet']}>{versions.length === 1 ? '1 version' : `${versions.length} versions`}</span>}>
        <ol aria-label="Words of its takes" className={style['versions']}>
          {versions.map((version) => (
            <OneVersion key={version.takes[0]?.take} version={version} shotId={id} now={prompt} />
          ))}
        </ol>
      </Disclosure>
    </div>
  )
}

interface Props {
  readonly version: Version
  readonly shotId: ReturnType<typeof shownShot>['id']
  readonly now: string
}

function OneVersion({ version, shotId, now }: Props) {
  const editor = useEditor()
  const { takes, prompt, otherwise } = version
  const [newest] = takes
  if (!newest) return null
  const name = takes.length === 1 ? `take ${newest.take}` : `takes ${takes.map(({ take }) => take).toReversed().join(', ')}`
  return (
    <li className={style['version']}>
      <p className={style['head']}>
        <span>As sent in {name}</span>
        <span className={style['quiet']}>
          {dayAndTime(newest.signedAt)}
          {newest.practice && ' · practice'}
        </span>
      </p>
      {prompt === now ? <p className={style['quiet']}>The words as they are now.</p> : <Comparison earlier={prompt} now={now} />}
      {otherwise && <p className={style['quiet']}>Sent with another style or cast than today’s.</p>}
      {prompt !== now && (
        <Button aria-label={`Use the words of ${name}`} onClick={() => editor.dispatch({ kind: 'setPrompt', shotId, prompt })}>
          Use these words
        </Button>
      )}
    </li>
  )
}
