import { describe, expect, it } from 'vitest';
import { card, cardBrand } from '../../../src/detect/validators/card.ts';

describe('card', () => {
  it.each([
    ['visa', '4111 1111 1111 1111'],
    ['visa', '4222222222222'],
    ['visa', '4000000000000000006'],
    ['mastercard', '5555-5555-5555-4444'],
    ['mastercard', '2223003122003222'],
    ['amex', '3782 822463 10005'],
    ['discover', '6011111111111117'],
    ['discover', '6445644564456445'],
    ['diners', '3056 930902 5904'],
    ['diners', '36227206271667'],
    ['jcb', '3530111333300000'],
    ['unionpay', '6200000000000005'],
    ['unionpay', '6205500000000000004'],
    ['maestro', '6759649826438453'],
    ['maestro', '501800000009'],
    ['mir', '2200000000000053'],
    ['troy', '9792030394440796'],
    ['jcb', '213112345678904'],
    ['jcb', '3528123456789012344'],
    ['rupay', '6069850000000003'],
    ['verve', '5060990580000217499'],
    ['elo', '5067000000000009'],
    ['hipercard', '6062826786276634'],
  ])('accepts the %s number %s', (brand, number) => {
    expect([cardBrand(number), card.check(number)]).toEqual([brand, true]);
  });

  it.each([
    ['a wrong check digit', '4111111111111112'],
    ['a prefix that nobody issues', '1234567812345670'],
    ['a prefix below the range', '2220990000000002'],
    ['a prefix above the range', '2721000000000004'],
    ['a length that the issuer does not use', '411111111111116'],
    ['fifteen digits of a Mastercard prefix', '555555555555558'],
    ['one digit repeated', '4444444444444444'],
    ['letters', '4111 1111 1111 111a'],
    ['a timestamp in milliseconds', '1700000000004'],
  ])('refuses %s', (_, number) => {
    expect(card.check(number)).toBe(false);
  });
});

describe('cardBrand()', () => {
  it('looks at no check digit', () => {
    expect(cardBrand('4111111111111112')).toBe('visa');
  });

  it('is undefined for a number of no network', () => {
    expect(cardBrand('9999999999999995')).toBeUndefined();
  });
});
