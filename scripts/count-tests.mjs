// Prints "N passed, N failed, N skipped" from the test runner's JSON report, given the exit codes of
// the tests and of the gate. A failed gate counts as one more failure, and so does a test run that
// failed without a failed test (coverage), so that the line never looks better than the run was.
import { readFileSync } from 'node:fs';

const [, , file, tests, gate] = process.argv;
let report = { numPassedTests: 0, numFailedTests: 1, numPendingTests: 0 };
try {
  report = JSON.parse(readFileSync(file, 'utf8'));
} catch {
  process.stderr.write('no test report: the test run did not end\n');
}
const other = tests !== '0' && report.numFailedTests === 0 ? 1 : 0;
const failed = report.numFailedTests + other + (gate === '0' ? 0 : 1);
const passed = `${report.numPassedTests} passed, ${failed} failed`;
const skipped = report.numPendingTests > 0 ? `, ${report.numPendingTests} skipped` : '';
process.stdout.write(`${passed}${skipped}\n`);
