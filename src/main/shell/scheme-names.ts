/** The scheme of the page. */
export const APP_SCHEME = 'app'
/** The scheme under which a video element finds clips. */
export const MEDIA_SCHEME = 'shotboard-media'
