/** The channel that requests cross on. */
export const REQUEST_CHANNEL = 'shotboard:request'
/** The channel that events cross on. */
export const EVENT_CHANNEL = 'shotboard:event'
/** The origin of the page; fixed for ever, because IndexedDB belongs to it. */
export const APP_ORIGIN = 'app://shotboard'
