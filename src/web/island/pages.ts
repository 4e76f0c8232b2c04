// The common part of every page: forms as JSON, selects that save at once, live progress of documents.
import { WORDS } from '../words.js'
import { announce } from './announce.js'
import { isProblem, postJson } from './api.js'
import { showProgress } from './liveProgress.js'

const SAID = 'tributary.said'

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-post]'))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (form.dataset.sure && !confirm(form.dataset.sure)) return
    void save(form.dataset.post ?? '', Object.fromEntries(new FormData(form)), form.dataset.said, true)
  })

// A choice that needs no button: the form goes off when it changes.
for (const select of document.querySelectorAll<HTMLSelectElement>('select[data-submit]'))
  select.addEventListener('change', () => select.form?.requestSubmit())

for (const select of document.querySelectorAll<HTMLSelectElement>('select[data-change]'))
  select.addEventListener('change', () => {
    const value = 'emptyNull' in select.dataset && select.value === '' ? null : select.value
    const body = { [select.dataset.field ?? '']: value }
    void save(select.dataset.change ?? '', body, WORDS.project.saved, 'reload' in select.dataset)
  })

/** Posts and says so; with `reload` the sentence is kept for the page that comes. */
async function save(
  path: string,
  body: unknown,
  said: string = WORDS.project.saved,
  reload = false,
): Promise<void> {
  try {
    await postJson(path, body)
  } catch (error) {
    announce(isProblem(error) && error.message ? error.message : WORDS.errorPage.title)
    return
  }
  if (!reload) return announce(said)
  sessionStorage.setItem(SAID, said)
  location.reload()
}

const said = sessionStorage.getItem(SAID)
if (said) {
  sessionStorage.removeItem(SAID)
  announce(said)
}

if (document.querySelector('[data-progress]')) showProgress()
