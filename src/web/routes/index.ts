import type { WebOwner } from '../webOwner.js'
import type { WebServer } from '../webServer.js'
import { assetRoutes } from './assets.js'
import { commandRoutes } from './commands.js'
import { documentRoutes } from './documents.js'
import { exportRoutes } from './export.js'
import { groupRoutes } from './groups.js'
import { pageRoutes } from './pages.js'
import { progressRoutes } from './progress.js'
import { projectRoutes } from './projects.js'
import { reviewRoutes } from './review.js'
import { uploadRoutes } from './uploads.js'

/** Every group of routes; a new one is one file and one line here. */
export const ROUTES: readonly ((server: WebServer, owner: WebOwner) => void | Promise<void>)[] = [
  pageRoutes,
  assetRoutes,
  exportRoutes,
  projectRoutes,
  uploadRoutes,
  documentRoutes,
  groupRoutes,
  progressRoutes,
  reviewRoutes,
  commandRoutes,
]
