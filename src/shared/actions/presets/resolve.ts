import type { PresetKeys } from './preset.ts'

/** The hands of DaVinci Resolve's Edit page, by its default keys. */
export const RESOLVE: PresetKeys = {
  'tool-select': ['A'],
  'split-at-playhead': ['Mod+B', 'Mod+\\'],
  'merge-shots': ['Alt+\\'],
  'trim-start-to-playhead': ['Mod+Shift+['],
  'trim-end-to-playhead': ['Mod+Shift+]'],
  'move-shot-left': ['Mod+Shift+,', 'Alt+Left'],
  'move-shot-right': ['Mod+Shift+.', 'Alt+Right'],
  'deselect-others': ['Mod+Shift+A'],
  'next-marker': ['Shift+Down'],
  'previous-marker': ['Shift+Up'],
  'go-to-timecode': ['=', 'Mod+G'],
  'zoom-in': ['Mod+=', 'Mod+Plus'],
  'zoom-out': ['Mod+-'],
  'zoom-to-fit': ['Shift+Z'],
  'full-screen': ['P', 'Mod+F'],
  // Resolve fills the screen with the key that finds elsewhere.
  'find-replace': ['Mod+Shift+F'],
  'show-library': ['Shift+2', 'Mod+2'],
  'show-board': ['Shift+4', 'Mod+1'],
  'command-palette': ['Mod+Shift+P', 'F1', 'Mod+K'],
  // Resolve has these keys for something else.
  'add-shot': ['Mod+Alt+N'],
  'larger-window': ['Mod+Alt+='],
  'smaller-window': ['Mod+Alt+-'],
}
