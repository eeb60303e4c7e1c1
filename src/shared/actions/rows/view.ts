import type { Action } from '../action.ts'

/** What the View menu has. */
export const VIEW_ACTIONS = {
  'show-board': { title: 'Board', menu: 'view.workspaces', place: 'window', keys: ['Mod+1'], alias: 'workspace go to' },
  'show-library': { title: 'Library', menu: 'view.workspaces', place: 'window', keys: ['Mod+2'], alias: 'workspace go to clips' },
  'show-plan': { title: 'Plan', menu: 'view.workspaces', place: 'window', keys: ['Mod+3'], alias: 'workspace go to models' },
  'previous-board': { title: 'Previous board', menu: 'view.boards', place: 'window', keys: ['Mod+PageUp'], repeats: true, alias: 'go to switch open sequence' },
  'next-board': { title: 'Next board', menu: 'view.boards', place: 'window', keys: ['Mod+PageDown'], repeats: true, alias: 'go to switch open sequence' },
  'toggle-boards-panel': { title: 'Show or hide boards', menu: 'view.panels', place: 'board', keys: ['Mod+Alt+B'], alias: 'sidebar left browser' },
  'toggle-inspector-panel': { title: 'Show or hide inspector', menu: 'view.panels', place: 'board', keys: ['Mod+Alt+I'], alias: 'sidebar right' },
  'reset-panels': { title: 'Reset panels', menu: 'view.panels', place: 'board', keys: [], alias: 'layout default workspace' },
  'search-library': { title: 'Search library', menu: 'view.find', place: 'window', keys: ['/'], alias: 'find clips' },
  spending: { title: 'Spending…', menu: 'view.money', place: 'window', keys: [], alias: 'costs prices credits' },
  'larger-window': { title: 'Larger interface', menu: 'view.size', place: 'window', keys: ['Mod+=', 'Mod+Plus'], repeats: true, alias: 'zoom window interface bigger text' },
  'smaller-window': { title: 'Smaller interface', menu: 'view.size', place: 'window', keys: ['Mod+-'], repeats: true, alias: 'zoom window interface text' },
  'actual-size': { title: 'Actual interface size', menu: 'view.size', place: 'window', keys: ['Mod+0'], alias: 'zoom window interface reset text' },
} as const satisfies Readonly<Record<string, Action>>
