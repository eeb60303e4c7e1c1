/** The channel that requests cross on. */
export const REQUEST_CHANNEL = 'shotboard:request'
/** The channel that events cross on. */
export const EVENT_CHANNEL = 'shotboard:event'
