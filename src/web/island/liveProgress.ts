import type { ProjectProgress } from '../routes/progress.js'
import { WORDS } from '../words.js'
import { announce } from './announce.js'
import { getJson } from './api.js'

const BUSY_MS = 1_500
const IDLE_MS = 15_000

/** Keeps states and counts on the page right while documents are being read, and says when one is ready. */
export function showProgress(): void {
  const busyBefore = new Set<string>()
  const look = async () => {
    const only = document.querySelector<HTMLElement>('[data-only]')?.dataset.only
    const path = only ? `/api/progress?project=${only}` : '/api/progress'
    const answer = await getJson<{ projects: ProjectProgress[] }>(path).catch(() => null)
    for (const project of answer?.projects ?? []) {
      showProject(project)
      for (const one of project.documents) showDocument(one, busyBefore)
    }
    const busy = answer?.projects.some((project) => project.busy > 0)
    setTimeout(look, busy ? BUSY_MS : IDLE_MS)
  }
  void look()
}

function showProject(project: ProjectProgress): void {
  const card = document.querySelector(`[data-project="${project.id}"]`)
  const line = card?.querySelector('[data-open]')
  if (line)
    line.textContent = project.open === 0 ? WORDS.home.nothingToReview : WORDS.home.toReview(project.open)
  const bar = card?.querySelector('progress')
  if (!bar) return
  bar.max = Math.max(project.open + project.decided, 1)
  bar.value = project.decided
  bar.setAttribute('aria-label', WORDS.home.decided(project.decided, project.open + project.decided))
}

function showDocument(one: ProjectProgress['documents'][number], busyBefore: Set<string>): void {
  const row = document.querySelector(`[data-document="${one.sha256}"]`)
  if (!row) return
  const words = row.querySelector('[data-words]')
  if (words) {
    words.textContent = one.words
    words.className = `tag state-${one.state}`
  }
  const kind = row.querySelector<HTMLSelectElement>('select[data-field=kind]')
  // Known once the document was read; never changed under somebody who is choosing.
  if (kind && kind !== document.activeElement) kind.value = one.kind
  const bar = row.querySelector<HTMLProgressElement>('[data-bar]')
  if (bar) {
    bar.hidden = !one.busy
    if (one.total > 0) {
      bar.max = one.total
      bar.value = one.done
    }
  }
  const found = row.querySelector('[data-found]')
  if (found) found.textContent = one.statements > 0 ? WORDS.project.suggestions(one.statements) : ''
  const sentence = row.querySelector<HTMLElement>('[data-sentence]')
  if (sentence && one.sentence) {
    sentence.textContent = one.sentence
    sentence.hidden = false
  }
  if (one.busy) busyBefore.add(one.sha256)
  else if (busyBefore.delete(one.sha256)) announce(`${one.name}: ${one.words}.`)
}
