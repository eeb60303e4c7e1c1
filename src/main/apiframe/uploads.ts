/** An image on its way to the service. */
export interface ImageFile {
  /** A file name of ours, for the service's own records. */
  readonly name: string
  readonly type: 'image/jpeg' | 'image/png'
  readonly bytes: Uint8Array
}

/** The multipart body of `POST /v2/uploads`, with the content type that names its boundary. */
export async function encodeUpload(file: ImageFile): Promise<{ readonly contentType: string; readonly body: Uint8Array }> {
  const form = new FormData()
  form.append('file', new Blob([Buffer.from(file.bytes)], { type: file.type }), file.name)
  const encoded = new Response(form)
  const contentType = encoded.headers.get('content-type')
  if (contentType === null) throw new Error('The platform encoded a form and did not name its boundary.')
  return { contentType, body: new Uint8Array(await encoded.arrayBuffer()) }
}
