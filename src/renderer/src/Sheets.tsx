import { ConfirmRender } from './features/confirm/ConfirmRender.tsx'
import { Settings } from './features/settings/Settings.tsx'
import { ExportSheet } from './features/archive/ExportSheet.tsx'
import { FilmSheet } from './features/film/FilmSheet.tsx'
import { PasteSheet } from './features/paste/PasteSheet.tsx'
import { CropSheet } from './features/crop/CropSheet.tsx'
import { SketchSheet } from './features/sketch/SketchSheet.tsx'
import { ArchiveProgress } from './features/archive/ArchiveProgress.tsx'
import { Spending } from './features/spending/Spending.tsx'
import { Palette } from './features/palette/Palette.tsx'
import { KeyboardSheet } from './features/keyboard/KeyboardSheet.tsx'

/** Everything that lies over the window now and then. */
export function Sheets() {
  return (
    <>
      <ConfirmRender />
      <Settings />
      <ExportSheet />
      <FilmSheet />
      <PasteSheet />
      <CropSheet />
      <SketchSheet />
      <ArchiveProgress />
      <Spending />
      <Palette />
      <KeyboardSheet />
    </>
  )
}
