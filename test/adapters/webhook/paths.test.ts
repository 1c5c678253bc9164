import { describe, expect, it } from 'vitest';
import { parsePath } from '../../../src/adapters/webhook/paths.ts';

describe('parsePath()', () => {
  it.each([
    ['/request', { kind: 'request' }],
    ['/response', { kind: 'response' }],
    ['/response/stream', { kind: 'stream' }],
    ['/request?x=/response', { kind: 'request' }],
    ['/p/strict/request', { kind: 'request', policy: 'strict' }],
    ['/p/a.b-c_1/response', { kind: 'response', policy: 'a.b-c_1' }],
    ['/p/strict/response/stream', { kind: 'stream', policy: 'strict' }],
  ])('reads %s', (path, expected) => {
    expect(parsePath(path)).toEqual(expected);
  });

  it.each([
    '/',
    '',
    'request',
    '/requests',
    '/request//',
    '/request/stream',
    '/p/request',
    '/p//request',
    '/p/a/b/request',
    '/x/request',
    '/Request',
  ])('finds nothing at "%s"', (path) => {
    expect(parsePath(path)).toBeUndefined();
  });
});
