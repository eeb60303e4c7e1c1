import type { Chord } from './chord.ts'

/** The menus in their order, each with its groups between two lines. */
export const MENUS = {
  file: { title: 'File', groups: ['boards', 'render', 'exchange', 'settings'] },
  edit: { title: 'Edit', groups: ['history', 'clipboard', 'selection', 'find'] },
  shot: { title: 'Shot', groups: ['make', 'words', 'cut', 'order', 'length', 'still'] },
  timeline: { title: 'Timeline', groups: ['tools', 'range', 'markers', 'sound', 'zoom'] },
  playback: { title: 'Playback', groups: ['play', 'step', 'go', 'animatic', 'frame'] },
  view: { title: 'View', groups: ['workspaces', 'boards', 'panels', 'find', 'money', 'size'] },
  help: { title: 'Help', groups: ['keys'] },
} as const satisfies Readonly<Record<string, { readonly title: string; readonly groups: readonly string[] }>>

export type MenuId = keyof typeof MENUS
/** A place in the menus: `file.boards`. */
export type MenuGroup = { readonly [Id in MenuId]: `${Id}.${(typeof MENUS)[Id]['groups'][number]}` }[MenuId]

/**
 * Where an action means something. `window`: wherever one is, also while text is being typed. `board`: in the Board
 * workspace. `timeline`: there, and its keys only while the timeline, the viewer or nothing has the focus, because they
 * change the selected shots. `player`: where a clip can be played. `library`: in the Library.
 */
export type Place = 'window' | 'board' | 'timeline' | 'player' | 'library'

/** One thing that the app can do by a menu, the command palette or a key. */
export interface Action {
  /** What it is called everywhere; menus write it with capitals. Ends in `…` where it asks something first. */
  readonly title: string
  /** Where the menus have it. Within a group, actions stand in the order of the table. */
  readonly menu: MenuGroup
  readonly place: Place
  /** Keys of the preset Shotboard; menus and tooltips show the first. Other presets name what differs. */
  readonly keys: readonly Chord[]
  /** Does it again and again while its key is held. */
  readonly repeats?: true
  /** Means the same while text is being typed. All of `window` does. */
  readonly whileTyping?: true
  /** What the system itself does on this action's own keys and in its menu item, and tells the page by an event. */
  readonly system?: 'cut' | 'copy' | 'paste'
  /** Other programs' words for it, for the search. */
  readonly alias?: string
}
