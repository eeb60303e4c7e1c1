import { describe, expect, it } from 'vitest'
import { ACTION_IDS, ACTIONS, type ActionId } from '../../src/shared/actions/table.ts'
import { actionsByMenu, partsOf, searchActions } from '../../src/renderer/src/app-state/actions/search-actions.ts'

const firstOf = (query: string, recent: readonly ActionId[] = []) => searchActions(query, recent)[0]?.id

describe('a search for an action', () => {
  it.each(ACTION_IDS)('finds %s first by its own title', (id) => {
    expect(firstOf(ACTIONS[id].title)).toBe(id)
  })

  it.each<readonly [string, ActionId]>([
    ['dupsh', 'duplicate-shot'],
    ['mo sh l', 'move-shot-left'],
    ['left move', 'move-shot-left'],
    ['nb', 'new-board'],
    ['preferences', 'settings'],
    ['file render', 'render'],
  ])('takes “%s” for %s', (query, id) => {
    expect(firstOf(query)).toBe(id)
  })

  it('prefers what was used lately among those that fit alike', () => {
    expect(firstOf('dup', ['duplicate-board'])).toBe('duplicate-board')
    expect(firstOf('dup', ['duplicate-shot'])).toBe('duplicate-shot')
  })

  it('finds nothing where nothing fits', () => {
    expect(searchActions('zzqx')).toEqual([])
  })

  it('tells the letters that it was found by', () => {
    const [found] = searchActions('dupsh')
    const parts = found ? partsOf(found) : []
    expect(parts.map(({ text }) => text).join('')).toBe('Duplicate shot')
    expect(parts.filter(({ found: sought }) => sought).map(({ text }) => text)).toEqual(['Dup', 'sh'])
  })
})

describe('the actions by menu', () => {
  it('are all of them, each once', () => {
    expect(actionsByMenu().flatMap(({ items }) => items.map(({ id }) => id)).toSorted()).toEqual([...ACTION_IDS].toSorted())
  })
})
