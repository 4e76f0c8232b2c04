// Choosing files, and sending them one after the other to a new or an existing project.
import { WORDS } from '../words.js'
import { announce } from './announce.js'
import { isProblem, postJson } from './api.js'
import { type Chosen, chooseFiles } from './chooseFiles.js'

const words = WORDS.newProject

const newProject = document.querySelector<HTMLFormElement>('#new-project')
if (newProject) {
  const chosen = chooseFiles(newProject)
  newProject.addEventListener('submit', (event) => {
    event.preventDefault()
    void create(newProject, chosen)
  })
}

const addDocuments = document.querySelector<HTMLFormElement>('#add-documents')
if (addDocuments) {
  const button = addDocuments.querySelector<HTMLButtonElement>('button:not([type=button])')
  const chosen = chooseFiles(addDocuments, (files) => {
    if (button) button.disabled = files.length === 0
  })
  addDocuments.addEventListener('submit', async (event) => {
    event.preventDefault()
    const allThere = await send(addDocuments, addDocuments.dataset.project ?? '', chosen)
    if (allThere) location.reload()
  })
}

async function create(form: HTMLFormElement, chosen: Chosen): Promise<void> {
  const data = new FormData(form)
  const title = String(data.get('title') ?? '').trim()
  const problem = form.querySelector<HTMLElement>('#title-problem')
  const field = form.querySelector<HTMLInputElement>('#title')
  if (problem) problem.hidden = title !== ''
  field?.setAttribute('aria-invalid', String(title === ''))
  if (title === '') return field?.focus()
  // A second press must not make a second project; after a refused file the form goes on with the one it made.
  const button = form.querySelector<HTMLButtonElement>('button.primary')
  if (button) button.disabled = true
  announce(words.creating)
  try {
    form.dataset.made ??= (
      await postJson<{ id: string }>('/api/projects', {
        title,
        subject: data.get('subject'),
        perspective: data.get('perspective'),
        documents: data.getAll('documents'),
      })
    ).id
  } catch (error) {
    announce(isProblem(error) && error.message ? error.message : WORDS.errorPage.title)
  }
  const made = form.dataset.made
  const allThere = made ? await send(form, made, chosen) : false
  if (made && allThere) location.assign(`/projects/${made}`)
  else if (button) button.disabled = false
}

/** Uploads each chosen file; those that were refused stay in the list with their sentence. False when one was. */
async function send(form: HTMLFormElement, project: string, chosen: Chosen): Promise<boolean> {
  const files = chosen.files()
  const refused: string[] = []
  for (const [index, file] of files.entries()) {
    announce(words.uploading(index + 1, files.length))
    const { sent, sentences } = await sendOne(file, form, project)
    if (sent) chosen.remove(file)
    refused.push(...sentences)
  }
  chosen.showProblems(refused)
  return refused.length === 0
}

/** Sends one file; what could not be taken is told, for a ZIP archive file by file. */
async function sendOne(
  file: File,
  form: HTMLFormElement,
  project: string,
): Promise<{ readonly sent: boolean; readonly sentences: readonly string[] }> {
  const body = new FormData()
  body.append('file', file, file.name)
  const headers = { 'x-tributary-token': form.dataset.token ?? '' }
  const all = form.querySelector<HTMLInputElement>('[data-all-courses]')?.checked ? '?courses=all' : ''
  const response = await fetch(`/api/projects/${project}/documents${all}`, {
    method: 'POST',
    headers,
    body,
  }).catch(() => null)
  const answer = (await response?.json().catch(() => null)) as {
    readonly refused?: readonly { readonly name: string; readonly sentence: string }[]
    readonly error?: { readonly sentence?: string }
  } | null
  if (!response?.ok)
    return { sent: false, sentences: [`${file.name}: ${answer?.error?.sentence ?? WORDS.errorPage.title}`] }
  return {
    sent: true,
    sentences: (answer?.refused ?? []).map(({ name, sentence }) => `${name}: ${sentence}`),
  }
}
