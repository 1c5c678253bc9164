import { describe, expect, it } from 'vitest';
import { createAdminApp, type PolicyStatus } from '../../src/server/admin.ts';

const POLICY: PolicyStatus = {
  name: 'default',
  version: '1.2.0',
  rules: 40,
  inactive: [{ rule: 'pii/person', reason: 'needs the entity detector, which is off' }],
};

function app(state: string, policy?: PolicyStatus) {
  const metrics = { render: async () => 'a_total 1\n', contentType: 'text/plain; version=0.0.4' };
  return createAdminApp({ state: () => state, policy: () => policy, metrics });
}

describe('createAdminApp()', () => {
  it.each([
    ['ready', POLICY, 200, 'ready'],
    ['ready', undefined, 503, 'not ready'],
    ['starting', POLICY, 503, 'not ready'],
    ['draining', POLICY, 503, 'not ready'],
  ])('is %s with policy %j: %i', async (state, policy, status, word) => {
    const answer = await app(state, policy).request('/readyz');
    expect(answer.status).toBe(status);
    expect(await answer.json()).toEqual({ status: word, state, policy: policy ?? null });
  });

  it.each(['starting', 'draining'])('is live while %s', async (state) => {
    const answer = await app(state).request('/livez');
    expect([answer.status, await answer.json()]).toEqual([200, { status: 'live' }]);
  });

  it('shows the metrics with their content type', async () => {
    const answer = await app('ready').request('/metrics');
    expect(await answer.text()).toBe('a_total 1\n');
    expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4');
  });

  it.each([
    ['GET', '/'],
    ['GET', '/request'],
    ['POST', '/livez'],
  ])('answers %s %s with a typed 404', async (method, path) => {
    const answer = await app('ready').request(path, { method });
    expect(answer.status).toBe(404);
    expect(await answer.json()).toEqual({
      error: {
        code: 'GW_WIRE_NOT_FOUND',
        message: 'Cannot answer the request: there is nothing at this path',
      },
    });
  });

  it('says nothing of what went wrong inside', async () => {
    const failing = createAdminApp({
      state: () => {
        throw new Error('canary');
      },
      policy: () => POLICY,
      metrics: { render: async () => '', contentType: '' },
    });
    const answer = await failing.request('/readyz');
    expect(answer.status).toBe(500);
    const text = await answer.text();
    expect(text).not.toContain('canary');
    expect(JSON.parse(text)).not.toHaveProperty('action');
  });
});
