import * as fuzzysort from 'fuzzysort'
import { MENUS, type MenuId } from '../../../../shared/actions/action.ts'
import type { Chord } from '../../../../shared/actions/chord.ts'
import { actionsOn, type Keymap } from '../../../../shared/actions/keymap.ts'
import { ACTION_IDS, ACTIONS, type ActionId } from '../../../../shared/actions/table.ts'

/** An action that a search found, and which characters of its title it was found by. */
export interface FoundAction {
  readonly id: ActionId
  readonly at: readonly number[]
}

/** A list of actions under one heading; none for what a search found. */
export interface ActionGroup {
  readonly value: string
  readonly items: readonly FoundAction[]
}

/** How sure a match must be, from 0 to 1. */
const SURE = 0.3
/** How much less another program's word for an action counts than its own. */
const ALIAS_WEIGHT = 0.8
/** What having been used lately adds: enough to decide between two that fit alike. */
const RECENT_BONUS = 0.08

const isMenu = (name: string): name is MenuId => name in MENUS
const MENU_IDS = Object.keys(MENUS).filter(isMenu)
const TARGETS = ACTION_IDS.map((id) => ({ id, title: ACTIONS[id].title, alias: ACTIONS[id].alias ?? '', path: `${menuTitle(id)} ${ACTIONS[id].title}` }))

/** The menu that an action is in, by name. */
export function menuTitle(id: ActionId): string {
  return MENUS[menuOf(id)].title
}

/** The actions that a search means, the likeliest first: by title, by menu and title, or by another program's word. */
export function searchActions(query: string, recent: readonly ActionId[] = []): readonly FoundAction[] {
  return TARGETS.map(({ id, title, path, alias }) => {
    const named = fuzzysort.single(query, title)
    const other = Math.max(fuzzysort.single(query, path)?.score ?? 0, fuzzysort.single(query, alias)?.score ?? 0) * ALIAS_WEIGHT
    const score = Math.max(named?.score ?? 0, other)
    return { id, at: named?.indexes ?? [], score: score >= SURE && recent.includes(id) ? score + RECENT_BONUS : score }
  })
    .filter(({ score }) => score >= SURE)
    .toSorted((one, two) => two.score - one.score)
}

/** Every action under its menu, before anything is searched. */
export function actionsByMenu(): readonly ActionGroup[] {
  return MENU_IDS.map((menu) => ({ value: MENUS[menu].title, items: ACTION_IDS.filter((id) => menuOf(id) === menu).map((id) => ({ id, at: [] })) })).filter(({ items }) => items.length > 0)
}

function menuOf(id: ActionId): MenuId {
  const menu = MENU_IDS.find((name) => ACTIONS[id].menu.startsWith(`${name}.`))
  if (!menu) throw new Error(`${id} is in no menu`)
  return menu
}

/** The actions that words or a key mean, under their menus, in the order of the table: all of them where nothing is looked for. */
export function actionsFor({ text, chord }: { readonly text: string; readonly chord: Chord | null }, keymap: Keymap): readonly ActionGroup[] {
  const wanted = chord === null ? (text.trim() === '' ? ACTION_IDS : searchActions(text).map(({ id }) => id)) : actionsOn(keymap, chord)
  return actionsByMenu()
    .map(({ value, items }) => ({ value, items: items.filter(({ id }) => wanted.includes(id)) }))
    .filter(({ items }) => items.length > 0)
}

/** A title in parts, those that a search found apart from the others. */
export function partsOf({ id, at }: FoundAction): readonly { readonly text: string; readonly found: boolean; readonly from: number }[] {
  const { title } = ACTIONS[id]
  const turns = Array.from({ length: title.length }, (_, index) => index).filter((index) => index === 0 || at.includes(index) !== at.includes(index - 1))
  return turns.map((from, place) => ({ text: title.slice(from, turns[place + 1]), found: at.includes(from), from }))
}
