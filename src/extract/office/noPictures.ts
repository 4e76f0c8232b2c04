import type { Warning } from '../../domain/document.js'

/** Said of a document whose pictures may hold text. */
export const NO_PICTURES: Warning = {
  id: 'pictures_left_out',
  sentence: 'The document holds pictures. Text inside them was not read.',
}
