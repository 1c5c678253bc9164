// Prints "N passed, N failed, N skipped" from the test runner's JSON report. A failed gate counts
// as one more failure, so that the line never looks better than the run was.
import { readFileSync } from 'node:fs';

const [, , file, gate] = process.argv;
let report = { numPassedTests: 0, numFailedTests: 1, numPendingTests: 0 };
try {
  report = JSON.parse(readFileSync(file, 'utf8'));
} catch {
  process.stderr.write('no test report: the test run did not end\n');
}
const failed = report.numFailedTests + (gate === '0' ? 0 : 1);
const passed = `${report.numPassedTests} passed, ${failed} failed`;
const skipped = report.numPendingTests > 0 ? `, ${report.numPendingTests} skipped` : '';
process.stdout.write(`${passed}${skipped}\n`);
