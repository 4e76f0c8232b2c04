import { join } from 'node:path'
import { verifyModel } from '../../embed/verifyModel.js'
import { PACKAGE_ROOT } from '../../wire/packageRoot.js'
import { type Check, ok, problem, reason } from './check.js'

/** Compares every model file with its recorded sha-256. */
export async function checkModel(): Promise<Check> {
  try {
    const { revision } = await verifyModel(join(PACKAGE_ROOT, 'models'))
    return ok('model', `All model files are as released (${revision}).`)
  } catch (error) {
    return problem(
      'model',
      reason(error),
      'Reinstall Tributary, or restore the folder "models" from the repository.',
    )
  }
}
