import { describe, expect, it } from 'vitest';
import { emailAddress } from '../../../src/detect/validators/email-address.ts';
import { macAddress } from '../../../src/detect/validators/mac-address.ts';
import { phoneNational } from '../../../src/detect/validators/phone-national.ts';
import { phoneNumber } from '../../../src/detect/validators/phone-number.ts';

describe('email-address', () => {
  it.each([
    'jane.doe@example.com',
    'JANE+tag@sub.example.co.uk',
    "o'hara_x@example.org",
    'j\u00fcrgen@m\u00fcller.example',
    'a@xn--bcher-kva.example',
    'a@example.xn--p1ai',
    '\u7528\u6237@\u4f8b\u5b50.\u4e2d\u56fd',
    'ops@corp.local',
    `${'a'.repeat(64)}@example.com`,
  ])('accepts %s', (value) => {
    expect(emailAddress.check(value)).toBe(true);
  });

  it.each([
    ['no at sign', 'jane.example.com'],
    ['no local part', '@example.com'],
    ['a dot at the start', '.jane@example.com'],
    ['a dot at the end', 'jane.@example.com'],
    ['two dots', 'jane..doe@example.com'],
    ['two at signs', 'jane@doe@example.com'],
    ['a space', 'jane doe@example.com'],
    ['a long local part', `${'a'.repeat(65)}@example.com`],
    ['a single label', 'root@localhost'],
    ['a version', 'left-pad@1.2.3'],
    ['an address as host', 'root@10.0.0.1'],
    ['a short top-level domain', 'jane@example.c'],
    ['a hyphen at the end of a label', 'jane@example-.com'],
    ['an empty label', 'jane@example..com'],
    ['a long label', `jane@${'a'.repeat(64)}.com`],
    ['a long domain', `jane@${'a.'.repeat(130)}com`],
    ['a name that leads nowhere', 'jane@bank.invalid'],
    ['a file name', 'icon@2x.PNG'],
  ])('refuses %s', (_, value) => {
    expect(emailAddress.check(value)).toBe(false);
  });
});

describe('phone-number', () => {
  it.each([
    '+1 415 555 2671',
    '+14155552671',
    '+44 20 7946 0958',
    '+44 (0)20 7946 0958',
    '0049 30 901820',
    '+49-89-636-48018',
    '+33 1 23 45 67 89',
    '+91 98765 43210',
    '+86 138 0013 8000',
    '+353 1 234 5678',
    '(415) 555-2671',
    '415-555-2671',
    '415.555.2671',
    '1-415-555-2671',
    '1 (415) 555-2671',
    '415-555-2671 ext. 12',
    '+1 415-555-2671 x123',
    '212-555-0123',
  ])('accepts %s', (value) => {
    expect(phoneNumber.check(value)).toBe(true);
  });

  it.each([
    ['a bare run of digits', '4155552671'],
    ['a timestamp', '1700000000'],
    ['an area code beginning with 1', '115-555-2671'],
    ['an area code with 9 in the middle', '299-555-2671'],
    ['an emergency area code', '911-555-2671'],
    ['an exchange beginning with 1', '415-155-2671'],
    ['an exchange ending in 11', '415-911-2671'],
    ['a date', '2024-01-0123'],
    ['an American number that is too short', '+1 415 555 267'],
    ['an unassigned calling code', '+999 12345678'],
    ['too few digits', '+49 1234'],
    ['too many digits', '+44 20 7946 0958 12345'],
    ['one digit repeated', '+1 222 222 2222'],
    ['a social security number', '123-45-6789'],
    ['nothing behind the plus', '+'],
  ])('refuses %s', (_, value) => {
    expect(phoneNumber.check(value)).toBe(false);
  });
});

describe('phone-national', () => {
  it.each([
    '020 7946 0958',
    '0161 496 0000',
    '06 12 34 56 78',
    '01.84.17.61.18',
    '030/1234567',
    '0171 1234567',
    '044 668 18 00',
    '0532 123 45 67',
    '070-123 45 67',
    '0470 12 34 56',
    '03-1234-5678',
    '010-1234-5678',
    '(02) 9876 5432',
    '0412 345 678',
    '(11) 91234-5678',
    '8 (912) 345-67-89',
    '612 345 678',
    '098765 43210',
  ])('accepts %s', (value) => {
    expect(phoneNational.check(value)).toBe(true);
  });

  it.each([
    ['a grouping that nobody has', '02079 46 0958'],
    ['a number of no plan with this grouping', '000 0123 4567'],
    ['a date', '01-02-2024'],
    ['a table of years', '2019 2020 2021'],
    ['an amount', '10.000.000'],
    ['one digit repeated', '03 3333 3333'],
    ['no groups', '02079460958'],
    ['nothing', ''],
  ])('refuses %s', (_, value) => {
    expect(phoneNational.check(value)).toBe(false);
  });
});

describe('mac-address', () => {
  it.each(['00:1A:2b:3c:4D:5e', '00-1A-2B-3C-4D-5E', '001a.2b3c.4d5e'])('accepts %s', (value) => {
    expect(macAddress.check(value)).toBe(true);
  });

  it.each([
    ['mixed separators', '00:1A-2B:3C:4D:5E'],
    ['multicast', '01:00:5e:00:00:01'],
    ['broadcast', 'ff:ff:ff:ff:ff:ff'],
    ['zeros', '00:00:00:00:00:00'],
    ['five octets', '00:1a:2b:3c:4d'],
    ['no separators', '001a2b3c4d5e'],
  ])('refuses %s', (_, value) => {
    expect(macAddress.check(value)).toBe(false);
  });
});
