import type { Validator } from '../validator.ts';
import { brCnpj } from './br-cnpj.ts';
import { brCpf } from './br-cpf.ts';
import { caSin } from './ca-sin.ts';
import { usItin } from './us-itin.ts';
import { usSsn } from './us-ssn.ts';

/** The identifiers of American countries. */
export const AMERICAS: readonly Validator[] = [brCnpj, brCpf, caSin, usItin, usSsn];
