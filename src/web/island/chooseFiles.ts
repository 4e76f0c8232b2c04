import { WORDS } from '../words.js'

const MB = 1024 * 1024
/** Above this nothing is sent; the server says it again for what comes another way. */
const isTooLarge = ({ name, size }: File): boolean =>
  size > (/\.(?:zip|eml)$/i.test(name) ? 2048 * MB : 25 * MB)

/** Files chosen in one form, by picker or by dropping them. */
export interface Chosen {
  files(): readonly File[]
  remove(file: File): void
  showProblems(sentences: readonly string[]): void
}

/** Wires the drop zone of `form`; `onChange` hears every change of the list. */
export function chooseFiles(
  form: HTMLFormElement,
  onChange: (files: readonly File[]) => void = () => {},
): Chosen {
  const zone = form.querySelector<HTMLElement>('[data-drop]')
  const input = form.querySelector<HTMLInputElement>('[data-files]')
  const list = form.querySelector<HTMLElement>('[data-chosen]')
  const problems = form.querySelector<HTMLElement>('[data-problems]')
  let files: File[] = []

  const show = () => {
    list?.replaceChildren(...files.map((file) => row(file, () => remove(file))))
    onChange(files)
  }
  const remove = (file: File) => {
    files = files.filter((one) => one !== file)
    show()
  }
  const showProblems = (sentences: readonly string[]) => {
    problems?.replaceChildren(...sentences.map((sentence) => element('li', 'problem', sentence)))
  }
  const add = (given: Iterable<File>) => {
    const all = [...given]
    files = [...files, ...all.filter((file) => !isTooLarge(file) && !files.some((one) => same(one, file)))]
    showProblems(all.filter(isTooLarge).map((file) => WORDS.newProject.tooLarge(file.name)))
    show()
  }

  input?.addEventListener('change', () => {
    add(input.files ?? [])
    // Emptied so that choosing the same file again after removing it is a change.
    input.value = ''
  })
  for (const type of ['dragenter', 'dragover'])
    zone?.addEventListener(type, (event) => {
      event.preventDefault()
      zone.classList.add('over')
    })
  for (const type of ['dragleave', 'drop']) zone?.addEventListener(type, () => zone.classList.remove('over'))
  zone?.addEventListener('drop', (event) => {
    event.preventDefault()
    add(event.dataTransfer?.files ?? [])
  })
  return { files: () => files, remove, showProblems }
}

const same = (a: File, b: File): boolean =>
  a.name === b.name && a.size === b.size && a.lastModified === b.lastModified

function row(file: File, onRemove: () => void): HTMLElement {
  const item = element('li', 'row-item', '')
  const button = element('button', 'button quiet', WORDS.newProject.remove) as HTMLButtonElement
  button.type = 'button'
  button.setAttribute('aria-label', `${WORDS.newProject.remove} ${file.name}`)
  button.addEventListener('click', onRemove)
  item.append(element('span', 'name', file.name), element('span', 'hint', size(file.size)), button)
  return item
}

function element(tag: string, className: string, text: string): HTMLElement {
  const made = document.createElement(tag)
  made.className = className
  made.textContent = text
  return made
}

const size = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1_000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`
