import { formatProblem, type Problem } from '../../model/errors.ts';
import { type Io, write } from './io.ts';

/** Writes one line per problem to stderr. */
export async function writeProblems(io: Io, problems: readonly Problem[]): Promise<void> {
  await write(io.stderr, problems.map((problem) => `${formatProblem(problem)}\n`).join(''));
}
