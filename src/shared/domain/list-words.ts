/** `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly (string | number)[]): string {
  return LIST.format(words.map(String))
}

const LIST = new Intl.ListFormat('en-GB')
