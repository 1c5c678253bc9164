import type { Validator } from '../validator.ts';
import { alNipt } from './al-nipt.ts';
import { bgEgn } from './bg-egn.ts';
import { bgPnf } from './bg-pnf.ts';
import { bgVat } from './bg-vat.ts';
import { byUnp } from './by-unp.ts';
import { czDic } from './cz-dic.ts';
import { czIco } from './cz-ico.ts';
import { czRc } from './cz-rc.ts';
import { hrOib } from './hr-oib.ts';
import { huTaj } from './hu-taj.ts';
import { huTaxId } from './hu-tax-id.ts';
import { huVat } from './hu-vat.ts';
import { jmbg } from './jmbg.ts';
import { mdIdno } from './md-idno.ts';
import { mePib } from './me-pib.ts';
import { mkEdb } from './mk-edb.ts';
import { plIdCard, plPassport } from './pl-document.ts';
import { plNip } from './pl-nip.ts';
import { plPesel } from './pl-pesel.ts';
import { plRegon } from './pl-regon.ts';
import { roCnp } from './ro-cnp.ts';
import { roCui } from './ro-cui.ts';
import { rsPib } from './rs-pib.ts';
import { ruInnCompany, ruInnPerson } from './ru-inn.ts';
import { ruOgrn } from './ru-ogrn.ts';
import { ruSnils } from './ru-snils.ts';
import { siVat } from './si-vat.ts';
import { skVat } from './sk-vat.ts';
import { uaEdrpou } from './ua-edrpou.ts';
import { uaTaxId } from './ua-tax-id.ts';

/** The identifiers of central and eastern Europe. */
export const EUROPE_EAST: readonly Validator[] = [
  alNipt,
  bgEgn,
  bgPnf,
  bgVat,
  byUnp,
  czDic,
  czIco,
  czRc,
  hrOib,
  huTaj,
  huTaxId,
  huVat,
  jmbg,
  mdIdno,
  mePib,
  mkEdb,
  plIdCard,
  plPassport,
  plNip,
  plPesel,
  plRegon,
  roCnp,
  roCui,
  rsPib,
  ruInnCompany,
  ruInnPerson,
  ruOgrn,
  ruSnils,
  siVat,
  skVat,
  uaEdrpou,
  uaTaxId,
];
