import { describe, expect, it } from 'vitest';
import type { Path } from '../../../src/policy/fault.ts';
import { readYaml } from '../../../src/policy/yaml/read-yaml.ts';

const TEXT = [
  'top: one', // 1
  'map:', // 2
  '  list:', // 3
  "    - {a: 'it''s x'}", // 4
  '    - "tab\\tx"', // 5
  '    -', // 6
  '  empty:', // 7
  'block: |', // 8
  '  first', // 9
].join('\n');

describe('readYaml() locates', () => {
  const { source, problems } = readYaml(TEXT, 'f.yaml');
  const at = (path: Path, options = {}): string => {
    const place = source?.locate(path, options);
    return `${place?.line}:${place?.column}`;
  };

  it('a file without problems', () => {
    expect(problems).toEqual([]);
    expect(source?.locate([])).toEqual({ file: 'f.yaml', line: 1, column: 1 });
  });

  it.each([
    ['a value', ['top'], {}, '1:6'],
    ['a key', ['top'], { atKey: true }, '1:1'],
    ['a nested map', ['map'], {}, '3:3'],
    ['an entry of a list', ['map', 'list', 0], {}, '4:7'],
    ['a value in it', ['map', 'list', 0, 'a'], {}, '4:11'],
    ['an empty entry', ['map', 'list', 2], {}, '6:6'],
    ['an empty value', ['map', 'empty'], {}, '7:9'],
    ['a missing field at its map', ['map', 'missing'], {}, '3:3'],
    ['a missing field deeper down', ['map', 'missing', 'more', 0], {}, '3:3'],
    ['a name in a list', ['map', 'list', 'x'], {}, '4:5'],
    ['an index beyond the list', ['map', 'list', 9], {}, '4:5'],
    ['a path through a text', ['top', 'x'], {}, '1:6'],
    ['an offset in a plain text', ['top'], { offset: 2 }, '1:8'],
    ['an offset in quotes, before an escape', ['map', 'list', 0, 'a'], { offset: 2 }, '4:14'],
    ['an offset after an escape at the start', ['map', 'list', 0, 'a'], { offset: 5 }, '4:11'],
    ['an offset after a double-quoted escape', ['map', 'list', 1], { offset: 4 }, '5:7'],
    ['an offset in a map at its start', ['map', 'list', 0], { offset: 3 }, '4:7'],
  ])('%s', (_, path, options, place) => {
    expect(at(path, options)).toBe(place);
  });
});

describe('readYaml() reads YAML 1.2', () => {
  it.each([
    ['yes', 'yes'],
    ['no', 'no'],
    ['on', 'on'],
    ['0o14', 12],
    ['014', 14],
    ['1_000', '1_000'],
    ['12:30', '12:30'],
    ['2024-01-01', '2024-01-01'],
    ['true', true],
    ['~', null],
  ])('%s is %j', (text, value) => {
    expect(readYaml(`a: ${text}`, 'f').source?.value).toEqual({ a: value });
  });

  it('takes every key as a text', () => {
    expect(readYaml('1: a\ntrue: b\n<<: c', 'f').source?.value).toEqual({
      '1': 'a',
      true: 'b',
      '<<': 'c',
    });
  });

  it('goes on after a duplicate key, and stops after a broken line', () => {
    expect(readYaml('a: 1\na: 2', 'f')).toMatchObject({ source: {}, problems: [{}] });
    expect(readYaml('a: "1', 'f').source).toBeUndefined();
  });
});
