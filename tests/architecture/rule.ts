import type { SourceFile, Sources } from './source.ts'

/** Something that must never be so anywhere in the tree. */
export interface Rule {
  readonly name: string
  /** Every place that breaks the rule, in words; empty where none does. `files` are all of them: src, tests and scripts. */
  readonly broken: (files: readonly SourceFile[]) => readonly string[]
  /** Small trees that break the rule, by what is wrong with each: the rule must catch every one. */
  readonly plants: Readonly<Record<string, Sources>>
}

/** The files of the product itself. */
export function product(files: readonly SourceFile[]): readonly SourceFile[] {
  return files.filter((file) => file.path.startsWith('src/'))
}

/** Whether a path or package is one of the places: a folder ends with `/`, `node:` stands for all of Node, anything else is meant exactly. */
export function isAmong(target: string, places: readonly string[]): boolean {
  return places.some((place) => (/[/:]$/.test(place) ? target.startsWith(place) : target === place))
}
