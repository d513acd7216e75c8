// Before all tests: the add-on as it is pushed, and the local runtime's worker.
import { buildAddOn, buildLocal } from '../../build.mjs';

export default async function setup() {
  await buildAddOn();
  await buildLocal();
}
