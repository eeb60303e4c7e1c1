import { openPage } from '../../app-state/about.ts'
import { useEditor, useStudioStatus } from '../../app-state/use-shotboard.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { keyInWords } from './key-words.ts'
import style from './Settings.module.css'
import { useKeyForm } from './use-key-form.ts'

/** The key to Apiframe: given, tried, taken away. What is kept is never shown again. */
export function KeySection() {
  const status = useStudioStatus()
  const editor = useEditor()
  const form = useKeyForm()
  const hasKey = status.key !== 'none'
  const nothingTyped = form.typed.trim() === ''
  return (
    <section aria-labelledby="settings-apiframe">
      <h3 id="settings-apiframe" className={style['heading']}>
        Apiframe
      </h3>
      <p className={style['words']}>{keyInWords(status)}</p>
      <form
        className={style['key']}
        onSubmit={(event) => {
          event.preventDefault()
          if (!nothingTyped && !form.busy) void form.save()
        }}
      >
        <TextField
          label="API key"
          masked
          value={form.typed}
          placeholder={hasKey ? 'Paste another key to replace the one kept' : 'Paste your API key'}
          onChange={form.type}
        />
        <Button type="submit" look="accent" disabled={nothingTyped || form.busy} title={nothingTyped ? 'Paste a key first' : undefined}>
          Save key
        </Button>
      </form>
      <div className={style['row']}>
        <Button
          disabled={form.busy || (nothingTyped && !hasKey)}
          title={nothingTyped && !hasKey ? 'There is no key to test: paste one first' : 'Asks Apiframe for your balance. Costs nothing.'}
          onClick={() => void form.test()}
        >
          Test key
        </Button>
        <Button
          look="danger"
          disabled={form.busy || !hasKey}
          title={hasKey ? undefined : 'There is no key to remove'}
          onClick={() => void form.remove()}
        >
          Remove key
        </Button>
        <button type="button" className={style['link']} onClick={() => openPage('apiframe-keys', editor)}>
          Get a key at Apiframe
        </button>
      </div>
      <p role="status" aria-label="Key" className={form.line?.tone === 'bad' ? style['bad'] : style['good']}>
        {form.busy ? 'Asking…' : form.line?.text}
      </p>
    </section>
  )
}
