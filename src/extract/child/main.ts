// Main of a parser child: reads one document after the other, as the owner asks. It is killed when one takes too long.
import { extractBytes } from '../extractBytes.js'
import { serve } from './serve.js'

// pdfjs asks for it at import and would load native code, which a parser may not; reading text does without.
Object.assign(globalThis, { DOMMatrix: class {} })

serve<'parser'>(({ bytes, name, limits }, onPages) => extractBytes({ name, bytes, limits, onPages }))
