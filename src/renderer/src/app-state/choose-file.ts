/** Lets the user choose a file by the system’s own dialog. `accept`: which kinds, as an input of the page takes it. Nothing happens where none is chosen. */
export function chooseFile(accept: string, take: (file: File) => void): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = accept
  input.addEventListener('change', () => {
    const [file] = input.files ?? []
    if (file) take(file)
  })
  input.click()
}
