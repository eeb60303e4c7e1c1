/** An image on its way to the service. */
export interface ImageFile {
  /** A file name of ours, for the service's own records. */
  readonly name: string
  readonly type: 'image/jpeg' | 'image/png'
  readonly bytes: Uint8Array
}
