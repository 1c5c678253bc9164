import type { Action } from '../../model/action.ts';
import type { Decision } from '../../model/decision.ts';
import type { ErrorCode } from '../../model/errors.ts';
import type { Finding } from '../../model/finding.ts';

/** Longest reason in bytes; all of them ASCII. */
const MAX_REASON = 256;
const MAX_TOKEN = 64;

/**
 * The reason of an answer, which the gateway logs. One of three: the deciding rule's own, `passed
 * d=<decision id>` for a pass without findings, or
 * `gw1 a=mask r=pii.email e=EMAIL_ADDRESS:2 p=default@3 d=<decision id>`: action, unfinished
 * detectors (`b=entities:time`), rules, for a pass also the rules on trial (`s=`), entities with
 * counts, policy and decision id. Printable ASCII, at most 256 bytes; what does not fit is counted
 * (`r=pii.email,+3`). Holds rule and entity names only.
 */
export function reasonOf(decision: Decision, action: Action, decisionId: string): string {
  const literal = action === 'reject' ? decision.reject?.reason : decision.maskReason;
  if (action !== 'pass' && typeof literal === 'string' && literal !== '') return clip(literal);
  const { findings, unfinished, policy } = decision;
  const id = `d=${token(decisionId)}`;
  if (action === 'pass' && findings.length === 0 && unfinished.length === 0) return `passed ${id}`;
  const acting = findings.filter((f) => !f.shadow && (action === 'pass' || f.action !== 'pass'));
  const onTrial = action === 'pass' ? findings.filter((f) => f.shadow) : [];
  const head = `gw1 a=${action}`;
  const tail = ` p=${token(policy.name)}@${token(policy.version)} ${id}`;
  let room = MAX_REASON - head.length - tail.length;
  let middle = '';
  for (const [key, values, share] of [
    ['b', unfinished.map((one) => `${one.detector}:${one.cause}`), 1],
    ['r', rulesOf(decision.rule, acting), 0.6],
    ['s', rulesOf(undefined, onTrial), 0.6],
    ['e', entitiesOf(acting), 1],
  ] as const) {
    const part = listed(key, values, Math.floor(room * share));
    middle += part;
    room -= part.length;
  }
  return clip(head + middle + tail);
}

/** The reason of a refusal: the code tells why nothing was evaluated. */
export function refusalReason(code: ErrorCode, decisionId: string): string {
  return clip(`gw1 a=reject c=${code} d=${token(decisionId)}`);
}

function rulesOf(deciding: string | undefined, findings: readonly Finding[]): string[] {
  const rules = new Set(deciding === undefined ? [] : [deciding]);
  for (const finding of findings) rules.add(finding.rule);
  return [...rules].map(token);
}

function entitiesOf(findings: readonly Finding[]): string[] {
  const counts = new Map<string, number>();
  for (const { entity } of findings) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  return Array.from(counts, ([entity, count]) => `${token(entity)}:${count}`);
}

/** ` key=a,b,+2` in at most `room` characters, or nothing. */
function listed(key: string, values: readonly string[], room: number): string {
  if (values.length === 0) return '';
  let text = '';
  for (const [index, value] of values.entries()) {
    const more = values.length - index;
    const next = text === '' ? ` ${key}=${value}` : `${text},${value}`;
    // Keep enough room to count what is left out, unless this is the last one.
    const reserve = more === 1 ? 0 : `,+${more - 1}`.length;
    if (next.length + reserve > room) {
      const rest = text === '' ? ` ${key}=+${more}` : `${text},+${more}`;
      return rest.length <= room ? rest : '';
    }
    text = next;
  }
  return text;
}

/** A name as one token of the format: no spaces, commas or anything beyond printable ASCII. */
function token(name: string): string {
  const safe = String(name).replace(/[^\w./:@+-]/g, '_');
  return safe.length > MAX_TOKEN ? safe.slice(0, MAX_TOKEN) : safe;
}

function clip(reason: string): string {
  return reason.replace(/[^ -~]/g, '?').slice(0, MAX_REASON);
}
