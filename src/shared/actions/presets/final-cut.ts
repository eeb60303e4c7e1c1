import type { PresetKeys } from './preset.ts'

/** The hands of Final Cut Pro, by its default keys. */
export const FINAL_CUT: PresetKeys = {
  'tool-select': ['A'],
  'split-at-playhead': ['Mod+B'],
  'trim-start-to-playhead': ['Alt+['],
  'trim-end-to-playhead': ['Alt+]'],
  'deselect-others': ['Mod+Shift+A'],
  'next-marker': ["Ctrl+'"],
  'previous-marker': ['Ctrl+;'],
  'second-back': [],
  'second-forward': [],
  'ten-frames-back': ['Shift+Left'],
  'ten-frames-forward': ['Shift+Right'],
  'go-to-timecode': ['Ctrl+P', 'Mod+G'],
  'zoom-in': ['Mod+=', 'Mod+Plus'],
  'zoom-out': ['Mod+-'],
  'zoom-to-fit': ['Shift+Z'],
  'full-screen': ['Mod+Shift+F'],
  render: ['Mod+E', 'Mod+Enter'],
  import: ['Mod+I'],
  'toggle-boards-panel': ['Mod+`'],
  'toggle-inspector-panel': ['Mod+4'],
  'command-palette': ['Mod+Shift+P', 'F1', 'Mod+K'],
  // Final Cut has these keys for something else.
  'add-shot': ['Mod+Alt+N'],
  'larger-window': ['Mod+Alt+='],
  'smaller-window': ['Mod+Alt+-'],
}
