/** What is used of papaparse. Its published types bring Node's with them, and the page has no Node. */
declare module 'papaparse' {
  interface Parsed {
    /** Rows of cells. */
    readonly data: readonly (readonly string[])[]
    readonly errors: readonly { readonly type: string }[]
  }
  export function parse(text: string, options: { readonly delimiter: string; readonly newline: '\n'; readonly quoteChar?: string }): Parsed
  export function unparse(rows: readonly (readonly string[])[], options: { readonly delimiter: string; readonly newline: '\n' }): string
}
