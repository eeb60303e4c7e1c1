import { whyNoScript } from '../../../shared/domain/script-file.ts'
import { ask } from '../bridge/bridge.ts'
import { decodeText } from '../editor/shot-list/decode-text.ts'
import type { Shotboard } from './start.ts'

type Needs = Pick<Shotboard, 'editor' | 'openList'>

/** Lets the user choose a script by the system's dialog, and shows what it was read as. */
export function chooseScript(needs: Needs): void {
  ask('scripts.open', undefined).then(
    (answer) => {
      if (!answer.ok) needs.editor.say(answer.error.sentence, 'refused')
      else if (answer.value) show(answer.value.name, answer.value.bytes, needs)
    },
    (error: unknown) => needs.editor.say(String(error), 'refused'),
  )
}

/** Shows what a script that was dropped is read as. */
export function takeScript(file: File, needs: Needs): void {
  const trouble = whyNoScript(file.name, file.size)
  if (trouble !== null) return needs.editor.say(trouble, 'refused')
  file.arrayBuffer().then(
    (buffer) => show(file.name, new Uint8Array(buffer), needs),
    (error: unknown) => needs.editor.say(`“${file.name}” could not be read: ${String(error)}`, 'refused'),
  )
  return undefined
}

function show(name: string, bytes: Uint8Array, { editor, openList }: Needs): void {
  const decoded = decodeText(name, bytes)
  if ('refusal' in decoded) return editor.say(decoded.refusal, 'refused')
  openList(decoded.text, { file: name, note: decoded.note })
  return undefined
}
