import { memo, type RefObject, useEffect, useRef } from 'react'
import type { CastMember } from '../../../../shared/domain/cast.ts'
import { useEditor, useShotboard } from '../../app-state/use-shotboard.ts'
import { moved, withChange, without } from '../../editor/cast-list.ts'
import { committedBoard } from '../../editor/store.ts'
import { Menu } from '../../ui/Menu.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextField } from '../../ui/TextField.tsx'
import style from './CastCard.module.css'

interface Props {
  readonly member: CastMember
  /** Its place in the cast, from 1. */
  readonly number: number
  readonly last: boolean
  /** Which shots name it, in words. */
  readonly named: string
  /** Whether it was added just now, and waits for its name. */
  readonly fresh: boolean
  /** What takes the focus once this one is gone. */
  readonly after: RefObject<HTMLElement | null>
}

/** One of the cast: what prompts call it, and what it looks like. */
export const CastCard = memo(function CastCard({ member, number, last, named, fresh, after }: Props) {
  const editor = useEditor()
  const { store } = useShotboard().editor
  const { id, name, looks } = member
  const field = useRef<HTMLInputElement>(null)
  const gone = useRef(false)
  useEffect(() => {
    if (fresh) field.current?.focus()
  }, [fresh])
  const who = name.trim() || `cast member ${number}`
  const cast = (): readonly CastMember[] => committedBoard(store.getState()).cast ?? []
  const move = (by: number): void => editor.dispatch({ kind: 'setCast', cast: moved(cast(), id, by) })
  const remove = (): void => {
    editor.dispatch({ kind: 'setCast', cast: without(cast(), id) })
    gone.current = true
  }
  return (
    <li className={style['card']}>
      <div className={style['head']}>
        <TextField
          label={`Name of cast member ${number}`}
          value={name}
          maxLength={60}
          placeholder="Name, as prompts say it"
          className={style['name']}
          ref={field}
          onChange={(next) => editor.dispatch({ kind: 'setCast', cast: withChange(cast(), id, { name: next }) }, `cast name ${id}`)}
          onBlur={editor.seal}
        />
        <span className={style['named']}>{name.trim() !== '' && named}</span>
      </div>
      <TextArea
        label={`Looks of ${who}`}
        bare
        rows={1}
        value={looks}
        maxLength={1_000}
        placeholder="Looks: age, build, hair, clothes"
        onChange={(next) => editor.dispatch({ kind: 'setCast', cast: withChange(cast(), id, { looks: next }) }, `cast looks ${id}`)}
        onDone={editor.seal}
      />
      {/* Tab goes from the name to the looks first. */}
      <div className={style['actions']}>
        <Menu
          label={`Actions for ${who}`}
          focusAfter={() => (gone.current ? after.current : null)}
          groups={[
            [
              { label: 'Move up', disabled: number === 1, onChoose: () => move(-1) },
              { label: 'Move down', disabled: last, onChoose: () => move(1) },
            ],
            [{ label: 'Remove from cast', danger: true, onChoose: remove }],
          ]}
        />
      </div>
    </li>
  )
})
