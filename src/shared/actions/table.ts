import { z } from 'zod'
import type { Action } from './action.ts'
import { ANIMATIC_ACTIONS } from './rows/animatic.ts'
import { FRAME_ACTIONS, STILL_ACTIONS } from './rows/still.ts'
import { EDIT_ACTIONS } from './rows/edit.ts'
import { FILE_ACTIONS } from './rows/file.ts'
import { HELP_ACTIONS } from './rows/help.ts'
import { PLAYBACK_ACTIONS } from './rows/playback.ts'
import { SHOT_ACTIONS } from './rows/shot.ts'
import { SOUND_ACTIONS } from './rows/sound.ts'
import { TIME_ACTIONS, TRIM_ACTIONS } from './rows/time.ts'
import { LENGTH_ACTIONS, TOOL_ACTIONS } from './rows/timeline.ts'
import { VIEW_ACTIONS } from './rows/view.ts'

/** Every action there is, in the order of the menus. Ids are kept in the user's keys: one that shipped is never renamed. */
const TABLE = { ...FILE_ACTIONS, ...EDIT_ACTIONS, ...SHOT_ACTIONS, ...LENGTH_ACTIONS, ...TRIM_ACTIONS, ...STILL_ACTIONS, ...TOOL_ACTIONS, ...TIME_ACTIONS, ...SOUND_ACTIONS, ...PLAYBACK_ACTIONS, ...ANIMATIC_ACTIONS, ...FRAME_ACTIONS, ...VIEW_ACTIONS, ...HELP_ACTIONS } as const satisfies Readonly<Record<string, Action>>

/** The name of an action. */
export type ActionId = keyof typeof TABLE

/** Each action with its row of the table. */
export const ACTIONS: Readonly<Record<ActionId, Action>> = TABLE

/** An action's name as it crosses the door and as it is stored. */
export const ActionIdSchema = z.enum(namesOf(TABLE))

/** Every action's name, in the order of the table. */
export const ACTION_IDS: readonly ActionId[] = ActionIdSchema.options

function namesOf<Name extends string>(table: Readonly<Record<Name, Action>>): Name[] {
  const isName = (text: string): text is Name => text in table
  return Object.keys(table).filter(isName)
}
