/** The environment of an app under test: this process's own, and the display of this worker where it has one. */
export function environment(extra: Readonly<Record<string, string>> = {}): Record<string, string> {
  const { SHOTBOARD_API_BASE: _, SHOTBOARD_DISPLAYS: displays = '', TEST_PARALLEL_INDEX: worker = '0', ...env } = process.env
  const display = displays.split(' ')[Number(worker)]
  const known = Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]))
  return { ...Object.fromEntries(known), ...(display && { DISPLAY: display }), ...extra }
}
