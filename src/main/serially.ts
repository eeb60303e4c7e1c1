/** Runs tasks one after the other, in the order they were handed in; a task that fails does not stop the next. */
export function serially(): <Value>(task: () => Promise<Value>) => Promise<Value> {
  let last: Promise<unknown> = Promise.resolve()
  return (task) => {
    const run = last.then(task, task)
    last = run
    return run
  }
}
