// Where the project lies on this disk.

import { fileURLToPath } from 'node:url'

/** The folder that holds package.json, without a slash at its end. */
export const projectDir = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/u, '')
