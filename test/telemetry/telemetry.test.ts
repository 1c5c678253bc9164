import { closeSync, existsSync, openSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../src/model/decision.ts';
import type { DecisionEvent } from '../../src/model/decision-event.ts';
import type { Finding } from '../../src/model/finding.ts';
import { countFindings } from '../../src/telemetry/finding-counts.ts';
import { createLogger, openOutput } from '../../src/telemetry/logger.ts';
import { createTelemetry } from '../../src/telemetry/telemetry.ts';

const FINDING: Finding = {
  rule: 'pii/email',
  entity: 'EMAIL_ADDRESS',
  severity: 'medium',
  segment: 0,
  start: 3,
  end: 9,
  score: 0.9,
  action: 'mask',
  shadow: false,
  lowConfidence: false,
  evidence: [],
};
const DECISION: Decision = {
  action: 'mask',
  phase: 'request',
  policy: { name: 'default', version: '1.2.0' },
  rule: 'pii/email',
  findings: [
    FINDING,
    { ...FINDING, start: 20, end: 30 },
    { ...FINDING, rule: 'x/y', shadow: true },
  ],
  unfinished: [],
};
const PLAIN: Decision = { ...DECISION, action: 'pass', findings: [FINDING] };
const EVENT: DecisionEvent = {
  id: 'gw_1',
  decision: DECISION,
  wireAction: 'mask',
  profile: 'agentgateway',
  path: '/request',
  bytesIn: 200,
  segments: 1,
  micros: { decode: 20, evaluate: 70.6, encode: 10 },
  httpStatus: 200,
};

function capture(level: 'debug' | 'info' | 'silent' = 'info') {
  const lines: string[] = [];
  const destination = { write: (line: string) => void lines.push(line) };
  const telemetry = createTelemetry({
    level,
    destination,
    processMetrics: false,
  });
  const records = () => lines.map((line): Record<string, unknown> => JSON.parse(line));
  return { telemetry, lines, records };
}

describe('recordDecision()', () => {
  it('counts the decision, its findings and its time', async () => {
    const { telemetry } = capture();
    telemetry.recordDecision(EVENT);
    const text = await telemetry.metrics.render();
    for (const line of [
      'gatewarden_decisions_total{phase="request",action="mask",policy="default"} 1',
      'gatewarden_findings_total{rule="pii/email",entity="EMAIL_ADDRESS",action="mask",shadow="false"} 2',
      'gatewarden_findings_total{rule="x/y",entity="EMAIL_ADDRESS",action="mask",shadow="true"} 1',
      'gatewarden_request_seconds_bucket{le="0.0001",action="mask"} 0',
      'gatewarden_request_seconds_bucket{le="0.00025",action="mask"} 1',
      'gatewarden_stage_seconds_bucket{le="0.00005",stage="evaluate"} 0',
      'gatewarden_stage_seconds_bucket{le="0.00005",stage="decode"} 1',
    ]) {
      expect(text).toContain(line);
    }
  });

  it('writes one line without text for a decision that is no pass', () => {
    const { telemetry, records } = capture();
    telemetry.recordDecision(EVENT);
    expect(records()).toEqual([
      {
        level: 'info',
        time: expect.stringMatching(/^\d{4}-.*Z$/),
        msg: 'decision',
        decision: 'gw_1',
        phase: 'request',
        action: 'mask',
        rule: 'pii/email',
        policy: 'default@1.2.0',
        entities: { EMAIL_ADDRESS: 2 },
        shadow: { 'x/y': 1 },
        profile: 'agentgateway',
        status: 200,
        segments: 1,
        bytes: 200,
        micros: 101,
      },
    ]);
  });

  it.each([
    ['a plain pass', 'info', { wireAction: 'pass', decision: PLAIN }, []],
    ['a plain pass in debug', 'debug', { wireAction: 'pass', decision: PLAIN }, ['debug']],
    ['a pass with a hit of a rule on trial', 'info', { wireAction: 'pass' }, ['info']],
    ['a reject', 'info', { wireAction: 'reject' }, ['info']],
    [
      'a mask that was given up',
      'info',
      { wireAction: 'pass', decision: { ...DECISION, unmaskable: 'passed' } },
      ['info'],
    ],
    [
      'a pass with an unfinished detector',
      'info',
      {
        wireAction: 'pass',
        decision: {
          ...DECISION,
          unfinished: [{ detector: 'entities', cause: 'time', action: 'pass' }],
        },
      },
      ['warn'],
    ],
    ['a silent log', 'silent', { wireAction: 'reject' }, []],
  ] as const)('logs %s at the right level', (_, level, change, levels) => {
    const { telemetry, records } = capture(level);
    telemetry.recordDecision({ ...EVENT, ...change });
    expect(records().map((record) => record['level'])).toEqual(levels);
  });

  it.each([
    ['reject', 'gatewarden_refusals_total{code="GW_LIMIT_BODY"} 1'],
    ['error', 'gatewarden_bad_requests_total{code="GW_LIMIT_BODY"} 1'],
  ] as const)('counts a refusal that is told as %s', async (wireAction, line) => {
    const { telemetry, records } = capture();
    const { decision: _, ...undecided } = EVENT;
    telemetry.recordDecision({ ...undecided, wireAction, refusal: 'GW_LIMIT_BODY' });
    expect(await telemetry.metrics.render()).toContain(line);
    expect(records()).toMatchObject([{ level: 'warn', code: 'GW_LIMIT_BODY' }]);
  });

  it('counts spent budgets and masks that could not be carried', async () => {
    const { telemetry, records } = capture();
    const unfinished = [{ detector: 'entities', cause: 'busy', action: 'reject' }] as const;
    const decision = { ...DECISION, unfinished, unmaskable: 'rejected' } as const;
    telemetry.recordDecision({ ...EVENT, decision });
    const text = await telemetry.metrics.render();
    expect(text).toContain('gatewarden_budget_spent_total{detector="entities",cause="busy"} 1');
    expect(text).toContain('gatewarden_unmaskable_total{outcome="rejected"} 1');
    expect(records()).toMatchObject([{ spent: ['entities:busy'], unmaskable: 'rejected' }]);
  });

  it('writes hits of rules on trial, which nothing at info showed, apart from those that count', () => {
    const { telemetry, records } = capture();
    const findings = [
      { ...FINDING, shadow: true },
      { ...FINDING, shadow: true, entity: 'PERSON' },
    ];
    telemetry.recordDecision({ ...EVENT, wireAction: 'pass', decision: { ...PLAIN, findings } });
    expect(records()).toMatchObject([
      { level: 'info', action: 'pass', entities: {}, shadow: { 'pii/email': 2 } },
    ]);
  });

  it('writes the ids by which other logs know the call', () => {
    const { telemetry, records } = capture();
    telemetry.recordDecision({ ...EVENT, requestId: 'req-1', traceId: 'ab'.repeat(16) });
    expect(records()).toMatchObject([{ requestId: 'req-1', traceId: 'ab'.repeat(16) }]);
  });

  it('keeps what an entity is called apart from the members of objects', () => {
    const { telemetry, lines } = capture();
    const findings = [{ ...FINDING, entity: '__proto__' }];
    telemetry.recordDecision({ ...EVENT, decision: { ...DECISION, findings } });
    expect(lines[0]).toContain('"entities":{"__proto__":1}');
  });
});

describe('countFindings()', () => {
  it('keeps findings apart that differ in rule, entity, action or shadow', () => {
    const findings: Finding[] = [
      FINDING,
      { ...FINDING, entity: 'PERSON' },
      { ...FINDING, action: 'pass' },
      { ...FINDING, shadow: true },
      { ...FINDING, start: 40 },
    ];
    expect(countFindings(findings).map(({ count }) => count)).toEqual([2, 1, 1, 1]);
  });
});

describe('createTelemetry()', () => {
  it('records refusals that no adapter saw', async () => {
    const { telemetry, records } = capture();
    telemetry.recordRefusal('GW_WIRE_HTTP', 400);
    expect(await telemetry.metrics.render()).toContain(
      'gatewarden_bad_requests_total{code="GW_WIRE_HTTP"} 1',
    );
    expect(records()).toMatchObject([{ level: 'warn', code: 'GW_WIRE_HTTP', status: 400 }]);
  });

  it('names the policy in force and forgets the former one', async () => {
    const { telemetry } = capture();
    telemetry.metrics.policy({ name: 'default', version: '1' });
    telemetry.metrics.policy({ name: 'default', version: '2' });
    const lines = (await telemetry.metrics.render()).match(/^gatewarden_policy_info.*$/gm);
    expect(lines).toEqual(['gatewarden_policy_info{name="default",version="2"} 1']);
  });

  it('reads gauges and totals when metrics are collected', async () => {
    const { telemetry } = capture();
    let value = 3;
    telemetry.metrics.observe('inFlight', () => value);
    telemetry.metrics.observe('droppedConnections', () => value * 2);
    telemetry.metrics.observe('workerQueue', () => ({ large: value, entity: 0 }));
    await telemetry.metrics.render();
    value = 4;
    const text = await telemetry.metrics.render();
    expect(text).toContain('# TYPE gatewarden_connections_dropped_total counter');
    expect(text).toMatch(/^gatewarden_in_flight 4$/m);
    expect(text).toMatch(/^gatewarden_worker_queue\{worker="large"\} 4$/m);
    expect(text).toMatch(/^gatewarden_connections_dropped_total 8$/m);
  });

  it('adds process metrics unless told otherwise', async () => {
    const telemetry = createTelemetry({ level: 'silent' });
    expect(await telemetry.metrics.render()).toContain('process_resident_memory_bytes');
    expect(telemetry.metrics.contentType).toContain('text/plain');
  });

  it('logs at every level, with the record after the level', () => {
    const { telemetry, records } = capture('debug');
    const { log } = telemetry;
    log.debug('a');
    log.info('b', { rules: 1 });
    log.warn('c');
    log.error('d');
    expect(records().map((r) => [r['level'], r['msg']])).toEqual([
      ['debug', 'a'],
      ['info', 'b'],
      ['warn', 'c'],
      ['error', 'd'],
    ]);
  });
});

describe('openOutput()', () => {
  it('never throws, not even on a full disk', ({ skip }) => {
    skip(!existsSync('/dev/full'), 'there is no /dev/full here');
    const descriptor = openSync('/dev/full', 'w');
    const log = createLogger({ level: 'info', destination: openOutput(descriptor) });
    for (let line = 0; line < 3; line += 1) expect(() => log.info('lifecycle')).not.toThrow();
    closeSync(descriptor);
  });
});
