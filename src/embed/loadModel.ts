import { failure } from '../wire/errors.js'

/** Runs one text through the network and returns its unit vector. */
export interface LoadedModel {
  readonly run: (text: string) => Promise<Float32Array>
  readonly close: () => Promise<void>
}

interface Session {
  readonly handler?: object
}

/**
 * Loads the int8 ONNX model in `modelDir/folder` into the native runtime; nothing is ever downloaded.
 * Vectors are the mean over all tokens of the last layer (sentence-transformers "mean pooling"), length 1.
 * @throws `model_fallback` when the native runtime does not take the model.
 */
export async function loadModel(modelDir: string, folder: string, maxTokens: number): Promise<LoadedModel> {
  const { AutoModel, AutoTokenizer, env } = await import('@xenova/transformers')
  env.allowRemoteModels = false
  env.allowLocalModels = true
  env.useFSCache = false
  env.localModelPath = modelDir
  const tokenizer = await AutoTokenizer.from_pretrained(folder, { local_files_only: true })
  const model = await withoutWarnings(() =>
    AutoModel.from_pretrained(folder, { quantized: true, local_files_only: true }),
  )
  // The library falls back to WebAssembly with only a warning; the native session is known by its handler.
  const session = (model as unknown as { readonly session?: Session }).session
  if (session?.handler?.constructor.name !== 'OnnxruntimeSessionHandler') {
    await model.dispose()
    throw failure('model_fallback')
  }
  return {
    run: async (text) => {
      // One unpadded text per run: dynamic int8 scales its activations over the whole batch, so a neighbour
      // or padding would change the vector.
      const input: unknown = tokenizer(text, { padding: false, truncation: true, max_length: maxTokens })
      const output = (await model(input)) as {
        readonly last_hidden_state: { readonly data: Float32Array; readonly dims: readonly number[] }
      }
      const { data, dims } = output.last_hidden_state
      return meanPool(data, dims[1] ?? 0, dims[2] ?? 0)
    },
    close: async () => {
      await model.dispose()
    },
  }
}

function meanPool(hidden: Float32Array, tokens: number, dimensions: number): Float32Array {
  const sum = new Float64Array(dimensions)
  for (let token = 0; token < tokens; token++)
    for (let d = 0; d < dimensions; d++) sum[d] = (sum[d] ?? 0) + (hidden[token * dimensions + d] ?? 0)
  const norm = Math.sqrt(sum.reduce((total, value) => total + value * value, 0))
  if (!(norm > 0) || !Number.isFinite(norm))
    throw failure('invalid_vector', ['the encoder returned no direction'])
  return Float32Array.from(sum, (value) => value / norm)
}

/** The library prints the whole failed model as a warning before it falls back; our error replaces that. */
async function withoutWarnings<T>(load: () => Promise<T>): Promise<T> {
  const { warn } = console
  console.warn = () => {}
  try {
    return await load()
  } catch (cause) {
    throw failure('model_fallback', [], cause)
  } finally {
    console.warn = warn
  }
}
