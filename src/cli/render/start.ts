import type { Config } from '../../config/derive.ts';
import type { PolicyStatus } from '../../server/admin.ts';
import { count } from './count.ts';
import { alignColumns, visible } from './table.ts';

/** What `serve --check` prints: what a server with this configuration would serve, and where. */
export function renderStart(config: Config, policy: PolicyStatus): string {
  const { server, admin, webhook } = config;
  const { tls } = server;
  const rows = [
    ...(server.http === 'on'
      ? [['http', `${address(server.host, server.port)}, for ${webhook.compat}`]]
      : []),
    ...(tls === undefined
      ? []
      : [['https', `${address(server.host, tls.port)}, for ${webhook.tlsCompat}`]]),
    ['admin', address(admin.host, admin.port)],
    ['rules', config.rules.join(', ')],
    ['policy', `${policy.name}@${policy.version}: ${rulesOf(policy.rules)}`],
    ['entities', config.entities.mode],
    ...policy.inactive.map(({ rule, reason }) => ['inactive', `${rule}: ${reason}`]),
  ];
  return `${[...alignColumns(rows).map(visible), 'ok: would start'].join('\n')}\n`;
}

function address(host: string, port: number): string {
  const name = host.includes(':') ? `[${host}]` : host;
  return port === 0 ? `${name}, any free port` : `${name}:${port}`;
}

function rulesOf(rules: number): string {
  return rules === 0 ? 'no rules, every call passes' : count(rules, 'rule');
}
