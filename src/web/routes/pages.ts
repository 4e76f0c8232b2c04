import { z } from 'zod'
import { loadAccepted } from '../../review/loadAccepted.js'
import { standingCounts } from '../../review/standingCounts.js'
import { listDocuments } from '../../store/documents.js'
import { countItems, listFrameworks } from '../../store/frameworks.js'
import { helpPage } from '../pages/helpPage.js'
import { homePage } from '../pages/homePage.js'
import { newProjectPage } from '../pages/newProjectPage.js'
import { projectPage } from '../pages/projectPage.js'
import { referencesPage } from '../pages/referencesPage.js'
import { reviewPage } from '../pages/reviewPage.js'
import { readProjects } from '../readProjects.js'
import { requireProject } from '../requireProject.js'
import { sendPage } from '../sendPage.js'
import type { WebOwner } from '../webOwner.js'
import type { WebServer } from '../webServer.js'

const project = { params: z.object({ id: z.uuid() }) }

/** Every page people open. */
export function pageRoutes(server: WebServer, owner: WebOwner): void {
  const tx = owner.db.kysely
  server.get('/', async (_request, reply) => sendPage(reply, homePage(await readProjects(owner))))

  server.get('/projects/new', async (_request, reply) =>
    sendPage(reply, newProjectPage({ documents: await listDocuments(tx, {}), startToken: owner.startToken })),
  )

  server.get('/projects/:id', { schema: project }, async (request, reply) => {
    const framework = await requireProject(owner, request.params.id)
    const page = projectPage({
      framework,
      counts: await standingCounts(owner.db, framework.id),
      documents: await listDocuments(tx, { framework: framework.id }),
      accepted: await loadAccepted(owner.db, framework.id),
      startToken: owner.startToken,
    })
    return sendPage(reply, page)
  })

  server.get('/projects/:id/review', { schema: project }, async (request, reply) => {
    const framework = await requireProject(owner, request.params.id)
    const documents = await listDocuments(tx, { framework: framework.id })
    return sendPage(reply, reviewPage({ framework, documents }))
  })

  server.get('/frameworks', async (_request, reply) => {
    const references = (await listFrameworks(tx)).filter((one) => one.role === 'reference')
    const rows = []
    for (const one of references) rows.push({ ...one, items: await countItems(tx, one.id) })
    return sendPage(reply, referencesPage(rows))
  })

  server.get('/help', async (_request, reply) => sendPage(reply, helpPage()))
}
