// A program of its own: serves clips on loopback, `/MEGABYTES.mp4`, from one piece of memory.

import { createServer } from 'node:http'

const MB = 1_000_000
const PIECE = Buffer.alloc(MB, 7)

/** @param {number} bytes what is in the pictures' box @returns {Buffer} what stands before them */
function headOf(bytes) {
  const head = Buffer.alloc(12 + 12 + 16)
  head.writeUInt32BE(12, 0)
  head.write('ftypisom', 4, 'latin1')
  head.writeUInt32BE(12, 12)
  head.write('moov', 16, 'latin1')
  head.writeUInt32BE(1, 24)
  head.write('mdat', 28, 'latin1')
  head.writeBigUInt64BE(BigInt(bytes + 16), 32)
  return head
}

const server = createServer((request, response) => {
  const megabytes = Number(/^\/(\d{1,4})\.mp4$/u.exec(request.url ?? '')?.[1] ?? 0)
  const head = headOf(megabytes * MB)
  response.writeHead(200, { 'content-type': 'video/mp4', 'content-length': head.length + megabytes * MB, etag: `"${megabytes}"` })
  response.write(head)
  let left = megabytes
  const pour = () => {
    while (left > 0) {
      left -= 1
      if (!response.write(PIECE)) {
        response.once('drain', pour)
        return
      }
    }
    response.end()
  }
  pour()
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  process.send?.(`http://127.0.0.1:${address.port}/`)
})
