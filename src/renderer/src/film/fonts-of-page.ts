/** A face of the page's own type, by its file. */
export interface FontRule {
  readonly family: string
  readonly source: string
  readonly weight: string
  readonly style: string
  readonly unicodeRange: string
}

/** Every face that the page's style sheets name: a worker has none of them, and must read them itself. */
export function fontsOfPage(): readonly FontRule[] {
  return [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].flatMap((rule) => {
      if (!(rule instanceof CSSFontFaceRule)) return []
      const said = (name: string): string => rule.style.getPropertyValue(name)
      const file = /url\("?([^")]+)"?\)/.exec(said('src'))?.[1]
      if (file === undefined) return []
      const source = `url("${new URL(file, sheet.href ?? document.baseURI).href}")`
      return [{ family: said('font-family').replaceAll(/^"|"$/g, ''), source, weight: said('font-weight'), style: said('font-style'), unicodeRange: said('unicode-range') }]
    }),
  )
}
