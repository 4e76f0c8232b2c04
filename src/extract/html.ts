import type { ExtractOutcome } from '../domain/document.js'
import { composeText } from './composeText.js'
import { decodeText } from './decodeText.js'
import { htmlPieces } from './htmlPieces.js'
import type { ExtractLimits } from './limits.js'
import { refuse } from './refusals.js'

/** Reads a web page: its main part without navigation, scripts and hidden text. */
export async function readHtml(bytes: Uint8Array, limits: ExtractLimits): Promise<ExtractOutcome> {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1')
  const { text, warnings } = decodeText(bytes, /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1])
  const found = await htmlPieces(text, limits)
  if (found === 'too_deep') return refuse('too_deep', String(limits.depth))
  return composeText({ format: 'html', ...found, warnings }, limits)
}
