import { describe, expect, it } from 'vitest';
import { hostOf, parseHostEntry } from '../../../src/detect/checks/hosts.ts';

describe('hostOf()', () => {
  it.each([
    ['https://example.com/a?b=c', 'example.com'],
    ['HTTPS://EXAMPLE.COM.:8443', 'example.com'],
    ['//cdn.example.com/x', 'cdn.example.com'],
    ['db-7.prod.internal:5432/app', 'db-7.prod.internal'],
    ['https://good.com@evil.com/', 'evil.com'],
    ['https://good.com:80@evil.com/', 'evil.com'],
    ['https://evil.com/?u=https://good.com', 'evil.com'],
    ['https://evil.com#@good.com', 'evil.com'],
    ['https://b\u00fccher.example/', 'xn--bcher-kva.example'],
    ['https://xn--bcher-kva.example/', 'xn--bcher-kva.example'],
    ['http://2130706433/', '127.0.0.1'],
    ['http://0x7f.1/', '127.0.0.1'],
    ['http://0177.0.0.1/', '127.0.0.1'],
    ['http://[FD00::0:1]:80/', '[fd00::1]'],
    ['postgres://Db.Internal/x', 'db.internal'],
  ])('of %s is %s', (url, host) => {
    expect(hostOf(url)).toBe(host);
  });

  it.each([
    'https://evil.com\\@good.com/',
    'https://good.com\t.evil.com/',
    'https://good.com evil.com',
    'data:text/html,x',
    'javascript:alert(1)',
    'https:///x',
    'http://999.1.1.1/',
    '',
  ])('of "%s" is not known', (url) => {
    expect(hostOf(url)).toBeUndefined();
  });
});

describe('parseHostEntry()', () => {
  it.each([
    ['example.com', 'example.com', true],
    ['Example.COM', 'example.com', true],
    ['example.com', 'www.example.com', false],
    ['example.com', 'badexample.com', false],
    ['*.example.com', 'a.b.example.com', true],
    ['*.example.com', 'example.com', false],
    ['*.example.com', 'badexample.com', false],
    ['b\u00fccher.example', 'xn--bcher-kva.example', true],
    ['10.0.0.0/8', '10.200.3.4', true],
    ['10.0.0.0/8', '11.0.0.1', false],
    ['192.168.4.0/22', '192.168.7.255', true],
    ['192.168.4.0/22', '192.168.8.0', false],
    ['127.0.0.1', '127.0.0.1', true],
    ['fd00::/8', '[fd12:3456::1]', true],
    ['fd00::/8', '[fe80::1]', false],
    ['::1', '[::1]', true],
    ['10.0.0.0/8', '10.example.com', false],
  ])('%s, asked for %s: %s', (entry, host, answer) => {
    expect(parseHostEntry(entry)?.(host)).toBe(answer);
  });

  it.each([
    '*',
    '*.',
    '',
    'a/b',
    '0.0.0.0/0',
    '10.0.0.0/33',
    'x@y.com',
    'https://a.com',
    'a.com:80',
    '10.0.0.0/8/1',
  ])('refuses "%s"', (entry) => {
    expect(parseHostEntry(entry)).toBeUndefined();
  });
});
