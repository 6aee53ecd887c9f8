// Prints a line for each scene: its errors and its warnings, as Khronos' validator counts them.
import { readFile } from 'node:fs/promises';
import validator from 'gltf-validator';

for (const name of process.argv.slice(2)) {
  const { issues } = await validator.validateBytes(new Uint8Array(await readFile(name)), { uri: name });
  const codes = issues.messages.filter((one) => one.severity < 2).map((one) => `${one.code} ${one.pointer ?? ''}`);
  console.log([issues.numErrors, issues.numWarnings, ...codes].join(' ').trim());
}
