import type { PresetKeys } from './preset.ts'

/** The hands of Premiere Pro, by its default keys. */
export const PREMIERE: PresetKeys = {
  'tool-select': ['V'],
  'tool-blade': ['C'],
  'tool-roll': ['N'],
  'toggle-snapping': ['S'],
  'delete-shot': ['Shift+Delete', 'Delete', 'Backspace'],
  'duplicate-shot': ['Mod+?'],
  'deselect-others': ['Mod+Shift+A'],
  'clear-in-out': ['Mod+Shift+X'],
  'zoom-to-fit': ['\\'],
  'second-back': [],
  'second-forward': [],
  'five-frames-back': ['Shift+Left'],
  'five-frames-forward': ['Shift+Right'],
  'full-screen': ['Mod+`', 'F'],
  'reset-panels': ['Alt+Shift+0'],
  // Premiere has this key for something else.
  'add-shot': ['Mod+Alt+N'],
}
