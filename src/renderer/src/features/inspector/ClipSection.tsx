import { specOf } from '../../../../shared/domain/models/catalogue.ts'
import { MODES } from '../../../../shared/domain/models/spec.ts'
import { MODE_NAMES } from '../../../../shared/domain/problems/setting-rules.ts'
import { useEditor, useSettledBoard } from '../../app-state/use-shotboard.ts'
import { Choice } from '../../ui/Choice.tsx'
import { Row } from '../../ui/Row.tsx'
import { Select } from '../../ui/Select.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { Count } from './Count.tsx'
import { Guidance } from './Guidance.tsx'
import { ImageSlotButton } from './ImageSlotButton.tsx'
import style from './Inspector.module.css'

/** What the whole clip asks of its model; only what this model has. */
export function ClipSection() {
  const editor = useEditor()
  const board = useSettledBoard()
  const spec = specOf(board.model)
  const { settings } = board
  return (
    <div className={style['section']}>
      <div className={style['heading']}>
        <h2 className={style['title']}>Clip</h2>
        <span className={style['label']}>{spec.name}</span>
      </div>
      {spec.modes.length > 0 && (
        <Choice
          label="Mode"
          value={settings.mode}
          options={MODES.filter((mode) => spec.modes.includes(mode)).map((mode) => ({ value: mode, label: MODE_NAMES[mode] }))}
          onChoose={(mode) => editor.dispatch({ kind: 'setMode', mode })}
        />
      )}
      {spec.audio && (
        <Row>
          <span className={style['label']}>Audio</span>
          <Switch label="Audio" on={settings.audio} onChange={(audio) => editor.dispatch({ kind: 'setAudio', audio })} />
        </Row>
      )}
      {spec.aspectRatios.length > 0 && (
        <Row>
          <span className={style['label']}>Aspect ratio</span>
          <Select
            label="Aspect ratio"
            value={settings.aspectRatio}
            options={spec.aspectRatios.map((value) => ({ value, label: value }))}
            onChoose={(aspectRatio) => editor.dispatch({ kind: 'setAspectRatio', aspectRatio })}
          />
        </Row>
      )}
      <div className={style['images']}>
        <ImageSlotButton slot="startImage" image={settings.startImage} />
        {(spec.endImage || settings.endImage) && <ImageSlotButton slot="endImage" image={settings.endImage} />}
      </div>
      <TextArea
        label="Negative prompt"
        rows={2}
        value={settings.negativePrompt}
        placeholder="What must not be seen"
        aside={<Count length={settings.negativePrompt.length} limit={{ max: spec.negativePromptMax, warnFrom: spec.negativePromptMax }} />}
        onChange={(negativePrompt) => editor.dispatch({ kind: 'setNegativePrompt', negativePrompt }, 'negative prompt')}
        onDone={editor.seal}
      />
      {spec.guidance && <Guidance value={settings.guidance} />}
    </div>
  )
}
