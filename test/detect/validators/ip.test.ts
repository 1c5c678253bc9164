import { describe, expect, it } from 'vitest';
import { ipPersonal } from '../../../src/detect/validators/ip-personal.ts';
import { ipv4, parseIpv4 } from '../../../src/detect/validators/ipv4.ts';
import { ipv6, parseIpv6 } from '../../../src/detect/validators/ipv6.ts';

describe('ipv4', () => {
  it.each(['0.0.0.0', '8.8.8.8', '192.168.1.1', '255.255.255.255', '100.99.10.199'])(
    'accepts %s',
    (value) => {
      expect(ipv4.check(value)).toBe(true);
    },
  );

  it.each(['256.1.1.1', '1.2.3', '1.2.3.4.5', '01.2.3.4', '1.2.3.', '1.2.3.4 ', '1,2,3,4', '::1'])(
    'refuses "%s"',
    (value) => {
      expect(ipv4.check(value)).toBe(false);
    },
  );

  it('is read as an unsigned number', () => {
    expect(parseIpv4('255.0.0.1')).toBe(0xff000001);
  });
});

describe('ipv6', () => {
  it.each([
    '2001:0db8:0000:0000:0000:ff00:0042:8329',
    '2001:db8::ff00:42:8329',
    '::1',
    '::',
    '1::',
    '1:2:3:4:5:6:7::',
    '::ffff:192.0.2.128',
    '64:ff9b::192.0.2.33',
    '1:2:3:4:5:6:1.2.3.4',
    'fe80::1%eth0',
    'FE80::A',
    '2001:db8::/32',
    '::/0',
  ])('accepts %s', (value) => {
    expect(ipv6.check(value)).toBe(true);
  });

  it.each([
    '1:2:3:4:5:6:7',
    '2001:db8::/129',
    '::/',
    '1:2:3:4:5:6:7:8:9',
    '1::2::3',
    '1:2:3:4:5:6:7:8::',
    ':1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:',
    ':::',
    '12345::',
    'g::1',
    '::1.2.3',
    '::256.2.3.4',
    '1.2.3.4::',
    '1.2.3.4:1::',
    '::1.2.3.4:1',
    'fe80::1%',
    'fe80::1%a%b',
    '1.2.3.4',
    '12:34:56',
  ])('refuses %s', (value) => {
    expect(ipv6.check(value)).toBe(false);
  });

  it('is read as eight groups', () => {
    expect(parseIpv6('1:2::ffff:1.2.3.4')).toEqual([1, 2, 0, 0, 0, 0xffff, 0x102, 0x304]);
  });
});

describe('ip-personal', () => {
  it.each([
    '8.8.8.8',
    '172.15.255.255',
    '172.32.0.0',
    '100.63.0.1',
    '223.255.255.255',
    '198.20.0.1',
    '2a00:1450:4001:82a::200e',
    '::ffff:8.8.8.8',
    '64:ff9b::8.8.8.8',
  ])('accepts %s', (value) => {
    expect(ipPersonal.check(value)).toBe(true);
  });

  it.each([
    ['unspecified', '0.0.0.0'],
    ['private', '10.1.2.3'],
    ['private', '172.16.0.1'],
    ['private', '172.31.255.255'],
    ['private', '192.168.0.1'],
    ['shared', '100.64.0.1'],
    ['loopback', '127.0.0.1'],
    ['link-local', '169.254.1.1'],
    ['documentation', '192.0.2.1'],
    ['documentation', '198.51.100.7'],
    ['documentation', '203.0.113.9'],
    ['benchmark', '198.19.0.1'],
    ['multicast', '224.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['invalid', '8.8.8'],
    ['unspecified', '::'],
    ['loopback', '::1'],
    ['link-local', 'fe80::1'],
    ['unique local', 'fd12::1'],
    ['multicast', 'ff02::1'],
    ['documentation', '2001:db8::1'],
    ['documentation', '3fff:fff::1'],
    ['mapped private', '::ffff:10.0.0.1'],
    ['translated private', '64:ff9b::192.168.0.1'],
  ])('refuses the %s address %s', (_, value) => {
    expect(ipPersonal.check(value)).toBe(false);
  });
});
