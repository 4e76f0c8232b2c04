import { render } from 'preact'
import { App } from './App.js'
import { announce } from './announce.js'
import { watchProgress } from './progress.js'
import { loadQueue } from './queueActions.js'
import { readKeysOn } from './settings.js'
import { createReview } from './state.js'

const root = document.getElementById('review')
if (root?.dataset.project) {
  const review = createReview(root.dataset.project, announce)
  const documents = JSON.parse(root.dataset.documents ?? '[]') as { sha256: string; name: string }[]
  review.set({ keysOn: readKeysOn() })
  root.replaceChildren()
  render(<App review={review} documents={documents} />, root)
  void loadQueue(review)
  watchProgress(review)
}
