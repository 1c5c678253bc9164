import { describe, expect, it } from 'vitest';
import { createWebApp } from '../../src/server/web-app.ts';

function open() {
  const lost: string[] = [];
  const app = createWebApp({
    mount: (to) => to.post('/request', (c) => c.text('here')),
    document: async () => ({ openapi: '3.1.0' }),
    onLostCall: () => lost.push('lost'),
  });
  return { app, lost };
}

describe('createWebApp()', () => {
  it.each(['/request', '/request/'])('takes %s for the same path', async (path) => {
    const { app, lost } = open();
    const answer = await app.request(path, { method: 'POST' });
    expect([answer.status, lost]).toEqual([200, []]);
  });

  it('tells of a call to a path where nothing is, and not of a browser that looks around', async () => {
    const { app, lost } = open();
    const call = await app.request('/v1/request', { method: 'POST', body: '{}' });
    expect(call.status).toBe(404);
    expect(await call.text()).not.toContain('action');
    expect((await app.request('/favicon.ico')).status).toBe(404);
    expect(lost).toEqual(['lost']);
  });
});
