import { GatewardenError } from '../model/errors.ts';

/**
 * The address of `POST /analyze`: the one given, or below the base that is given.
 *
 * @throws GatewardenError (GW_CONFIG_INVALID) for what is no plain http or https address. The address
 * itself is not shown: it may hold a password.
 */
export function analyzeUrl(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw refused('it does not begin with http:// or https://');
  }
  if (url.username !== '' || url.password !== '') throw refused('it holds a user or a password');
  url.hash = '';
  if (!url.pathname.endsWith('/analyze')) {
    url.pathname = `${url.pathname.replace(/\/$/, '')}/analyze`;
  }
  return url;
}

function refused(state: string): GatewardenError {
  return new GatewardenError([
    {
      code: 'GW_CONFIG_INVALID',
      message: `Cannot use the address of the remote entity detector: ${state}`,
    },
  ]);
}
