import { z } from 'zod'

/** A panel's length in CSS pixels; 0 is a panel that is put away. */
const PanelSchema = z.int().min(0).max(4_000)

/** How the window looked last: the theme that was drawn, and what the panels of a board took of it. The next one opens with this frame. */
export const WindowLookSchema = z.strictObject({ theme: z.enum(['dark', 'light']), boards: PanelSchema, inspector: PanelSchema, timeline: PanelSchema }).readonly()
export type WindowLook = z.infer<typeof WindowLookSchema>

/** How a window looks that nobody has changed. */
export const STANDARD_LOOK: WindowLook = { theme: 'dark', boards: 224, inspector: 320, timeline: 264 }
