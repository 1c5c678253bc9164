import type { PhoneRegion } from './numbering-plans.ts';

/**
 * Regions by the groups of digits that their numbers are written in, with the trunk prefix (mostly
 * 0). Few regions per grouping, because each costs a look-up in its numbering plan.
 */
const REGIONS: Readonly<Record<string, readonly PhoneRegion[]>> = {
  '2-2-2-2': ['DK', 'NO'],
  '2-2-2-2-2': ['FR', 'MA'],
  '2-2-3-4': ['HU'],
  '2-3-2-2': ['BE', 'PL'],
  '2-3-4': ['IL', 'NZ', 'IE', 'TH', 'AE', 'BG'],
  '2-4-4': ['AU', 'JP', 'TW', 'BR', 'MX'],
  '2-5-4': ['BR'],
  '2-8': ['NL', 'DE'],
  '3-2-2-2': ['ES'],
  '3-2-3': ['NO'],
  '3-2-4': ['IT'],
  '3-3-2-2': ['CH', 'SE'],
  '3-3-3': ['PL', 'ES', 'PT', 'CZ'],
  '3-3-4': ['ZA', 'NL', 'IE', 'IT', 'UA', 'TH'],
  '3-4-4': ['GB', 'JP', 'KR'],
  '3-7': ['DE', 'FI', 'KE'],
  '3-8': ['DE', 'PK'],
  '4-2-2-2': ['BE', 'SE'],
  '4-3-2-2': ['TR'],
  '4-3-3': ['AU', 'RO', 'SK', 'VN', 'TW', 'BG'],
  '4-3-4': ['GB', 'PH', 'NG'],
  '4-4-4': ['ID'],
  '4-6': ['GB', 'AT', 'DE'],
  '4-7': ['DE', 'PK', 'AT'],
  '4-8': ['DE'],
  '5-5': ['IN', 'GB'],
  '5-6': ['GB', 'DE'],
  '5-7': ['DE'],
  '6-5': ['IN'],
  '1-3-3-2-2': ['RU'],
};

/** Returns the regions that write numbers in these groups, such as `3-4-4`. */
export const regionsWriting = (grouping: string): readonly PhoneRegion[] => REGIONS[grouping] ?? [];
