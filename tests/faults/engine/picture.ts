import { createHash } from 'node:crypto'
import { type Board, type ImageRef, ImageRefSchema } from '../../../src/shared/domain/storyboard.ts'
import { boardOf } from '../../contract/boards.ts'
import { pngFile } from '../../fakes/png.ts'

/** The bytes of a picture that an order may begin with. */
export const PICTURE: Buffer = pngFile('harbour.png', 640, 360).buffer

const REF: ImageRef = ImageRefSchema.parse({ id: createHash('sha256').update(PICTURE).digest('hex'), name: 'harbour.png', type: 'image/png', width: 640, height: 360, bytes: PICTURE.length })

/** A board whose clip begins with the picture: what is sent for it names an address that is another at each upload. */
export function pictureBoard(): Board {
  return boardOf('kling-3.0', [['A harbour at dawn', 5]], { startImage: REF })
}

/** The picture's name among the images. */
export const PICTURE_ID = REF.id
