/** A pattern in the style of published rule sets, with what it must and must not find. */
export interface RealPattern {
  readonly name: string;
  readonly source: string;
  readonly flags?: string;
  readonly group?: number;
  /** Required literals, when they are part of what the test is about. */
  readonly literals?: readonly string[];
  /** A text and everything that is found in it. */
  readonly finds: readonly (readonly [text: string, ...found: string[]])[];
}

const digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];
const letters32 = 'abcdefghijklmnopqrstuvwxyzabcdef';

/** All values are made up; token-like ones are put together here so that none stands in a file. */
export const REAL_PATTERNS: readonly RealPattern[] = [
  {
    name: 'e-mail',
    source: '\\b[\\w.%+-]{1,64}@(?:[a-z0-9]+(?:-+[a-z0-9]+)*\\.)+[a-z]{2,24}\\b',
    flags: 'i',
    literals: ['@'],
    finds: [['Mail Ann.B+x@mail.Example-Site.org, or a@b', 'Ann.B+x@mail.Example-Site.org']],
  },
  {
    name: 'payment card',
    source: '\\b(?:4\\d{3}|5[1-5]\\d{2}|3[47]\\d{2})(?:[ -]?\\d{4}){2}[ -]?\\d{3,4}\\b',
    finds: [['card 4111 1111 1111 1111 and 4111-1111-1111-11', '4111 1111 1111 1111']],
  },
  {
    name: 'IBAN',
    source: '\\b[A-Z]{2}\\d{2}(?:[ ]?[A-Z0-9]{4}){2,7}(?:[ ]?[A-Z0-9]{1,3})?\\b',
    literals: digits,
    finds: [['IBAN DE00 1234 5678 9012 3456 78.', 'DE00 1234 5678 9012 3456 78']],
  },
  {
    name: 'US social security number',
    source: '\\b(?!000|666|9\\d{2})\\d{3}-(?!00)\\d{2}-(?!0000)\\d{4}\\b',
    literals: ['-'],
    finds: [['123-45-6789 000-45-6789 123-00-6789 912-45-6789', '123-45-6789']],
  },
  {
    name: 'cloud access key',
    source: '\\b((?:A3T[A-Z0-9]|AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16})\\b',
    group: 1,
    literals: ['a3t', 'akia', 'asia', 'abia', 'acca'],
    finds: [[`id=${'AK'}IAQWERTYUIOPASDFGH;`, `${'AK'}IAQWERTYUIOPASDFGH`]],
  },
  {
    name: 'vendor key with a keyword before it',
    source:
      '(?i:[\\w.-]{0,50}?(?:acme|wile)(?:[ \\t\\w.-]{0,20})[\\s\'"]{0,3})' +
      '(?:=|>|:{1,3}=|\\|\\||:|=>|\\?=|,)[\\x60\'"\\s=]{0,5}([a-z]{32})(?:[\\x60\'"\\s;]|\\\\[nr]|$)',
    group: 1,
    literals: ['acme', 'wile'],
    finds: [[`MY_ACME_KEY = "${letters32}"`, letters32], [`other = "${letters32}"`]],
  },
  {
    name: 'vendor key with two prefixes before its keyword',
    source:
      '[\\w.-]{0,50}?(?i:[\\w.-]{0,50}?(?:acme|wile)(?:[ \\t\\w.-]{0,20})[\\s\'"]{0,3})' +
      '(?:=|>|:{1,3}=|\\|\\||:|=>|\\?=|,)[\\x60\'"\\s=]{0,5}([a-z]{32})(?:[\\x60\'"\\s;]|\\\\[nr]|$)',
    group: 1,
    literals: ['acme', 'wile'],
    finds: [
      [`x.MY-Wile_KEY => "${letters32}"`, letters32],
      [`ACME=${letters32}\nwile_2:${letters32}; wile=${letters32}x`, letters32, letters32],
      [`other = "${letters32}"`],
    ],
  },
  {
    name: 'e-mail with the domain as it is usually written',
    source:
      "[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?",
    flags: 'i',
    literals: ['@'],
    finds: [['to A.b+c@x-1.Example.org-, d@e', 'A.b+c@x-1.Example.org'], ['a@b c@.d']],
  },
  {
    name: 'sentence in capitals',
    source: '(?:[A-Z]+\\s?)+!',
    finds: [['now STOP THAT! please', 'STOP THAT!'], ['STOP THAT']],
  },
  {
    name: 'key and value with much room',
    source: 'secret\\s*,?\\s*;?\\s*[:=]+\\s*(\\S+)',
    flags: 'i',
    group: 1,
    literals: ['secret'],
    finds: [['Secret , ;\t:= abc d', 'abc']],
  },
  {
    name: 'HTML tag',
    source: '<([a-z]\\w*)(?:\\s+[\\w-]+(?:\\s*=\\s*(?:"[^"]*"|\'[^\']*\'|[^\\s>]+))?)*\\s*/?>',
    flags: 'i',
    finds: [['<a href="x" b=c d><br/>', '<a href="x" b=c d>', '<br/>'], ['<a b="c d']],
  },
  {
    name: 'secret with (?i) in mid-pattern',
    source: 'Pw(?i)[ _-]?token\\s*[=:]\\s*([a-f0-9]{8})',
    group: 1,
    literals: ['pwtoken', 'pw token', 'pw_token', 'pw-token'],
    finds: [['Pw-TOKEN: DEADbeef PW-TOKEN: deadbeef', 'DEADbeef']],
  },
  {
    name: 'prefix token',
    source: '\\bghx_[0-9A-Za-z]{12}\\b',
    literals: ['ghx_'],
    finds: [['ghx_0123456789ab ghx_0123456789abc', 'ghx_0123456789ab']],
  },
  {
    name: 'token by its prefix letters',
    source: '\\bxo[bpsr]-(?:\\d+-)+[a-z0-9]+',
    literals: ['xob-', 'xop-', 'xor-', 'xos-'],
    finds: [['xob-12-34-ab', 'xob-12-34-ab']],
  },
  {
    name: 'JSON web token',
    source: '\\bey[\\w-]{4,}\\.ey[\\w-]{4,}\\.[\\w-]{4,}',
    literals: ['.ey'],
    finds: [['Bearer eyAAAA.eyBBBB.c-c_C', 'eyAAAA.eyBBBB.c-c_C']],
  },
  {
    name: 'private key header',
    source: '-----BEGIN[ A-Z0-9_-]{0,100}PRIVATE KEY(?: BLOCK)?-----',
    literals: ['private key-----', 'private key block-----'],
    finds: [['-----BEGIN RSA PRIVATE KEY-----', '-----BEGIN RSA PRIVATE KEY-----']],
  },
  {
    name: 'basic credentials in a URL',
    source: '\\b[a-z][a-z0-9+.-]{1,20}://[^\\s/:@]{1,80}:([^\\s/:@]{1,80})@[\\w.-]+',
    flags: 'i',
    group: 1,
    literals: ['://'],
    finds: [['see https://ann:s3cret@host.example/x and https://host', 's3cret']],
  },
  {
    name: 'POSIX key and value',
    source: '[[:alpha:]][[:alnum:]_]{2,20}[[:blank:]]*=[[:blank:]]*[[:xdigit:]]{8}\\z',
    literals: ['='],
    finds: [['Key_1 = 00ffAA11', 'Key_1 = 00ffAA11'], ['Key_1 = 00ffAA11\n']],
  },
  {
    name: 'name with a named group',
    source: 'user(?:name)?:\\s*(?P<user>[a-z]\\w{2,30})',
    flags: 'i',
    group: 1,
    literals: ['user:', 'username:'],
    finds: [['UserName: ann_1', 'ann_1']],
  },
  {
    name: 'IPv4 address',
    source: '\\b(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)\\b',
    finds: [['at 10.0.200.255 and 1.2.3', '10.0.200.255']],
  },
  {
    name: 'IPv6 address, full form',
    source: '(?<![\\w:])(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}(?![\\w:])',
    flags: 'i',
    literals: [':'],
    finds: [['2001:DB8:0:0:0:0:0:1', '2001:DB8:0:0:0:0:0:1']],
  },
  {
    name: 'MAC address',
    source: '\\b[0-9A-F]{2}(?:[:-][0-9A-F]{2}){5}\\b',
    flags: 'i',
    finds: [['00:1b:44-11-3A:B7', '00:1b:44-11-3A:B7']],
  },
  {
    name: 'UUID',
    source: '\\b[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\\b',
    flags: 'i',
    finds: [['00000000-0000-4000-8000-0000000000FF', '00000000-0000-4000-8000-0000000000FF']],
  },
  {
    name: 'North American telephone number',
    source: '(?<!\\d)(?:\\+?1[ .-]?)?(?:\\(\\d{3}\\) ?|\\d{3}[ .-])\\d{3}[ .-]\\d{4}(?!\\d)',
    finds: [['+1 (555) 010-0199, 555.010.0123', '+1 (555) 010-0199', '555.010.0123']],
  },
  {
    name: 'date of birth',
    source: '\\b(?:dob|born|geboren)\\W{1,4}(\\d{1,2}[./-]\\d{1,2}[./-](?:19|20)\\d{2})\\b',
    flags: 'i',
    group: 1,
    literals: ['.19', '.20', '/19', '/20', '-19', '-20'],
    finds: [['Born: 01.02.1990', '01.02.1990']],
  },
  {
    name: 'German tax number',
    source: '\\b[1-9]\\d \\d{3} \\d{3} \\d{3}\\b',
    finds: [['12 345 678 903', '12 345 678 903']],
  },
  {
    name: 'UK national insurance number',
    source: '\\b(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z]{2}(?: ?\\d{2}){3} ?[A-D]\\b',
    finds: [['AB 12 34 56 C, BG 12 34 56 C', 'AB 12 34 56 C']],
  },
  {
    name: 'Indian tax number',
    source: '\\b[A-Z]{3}[ABCFGHLJPT][A-Z]\\d{4}[A-Z]\\b',
    finds: [['ABCPE1234F ABCDE1234F', 'ABCPE1234F']],
  },
  {
    name: 'crypto wallet',
    source: '\\b(?:bc1|[13])[a-km-zA-HJ-NP-Z1-9]{25,39}\\b',
    literals: ['1', '3'],
    finds: [[`1${'abcDEF123'.repeat(3)}`, `1${'abcDEF123'.repeat(3)}`]],
  },
  {
    name: 'person after a title',
    source: '\\b(?:Mr|Mrs|Ms|Dr)\\.? (\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+){0,2})',
    group: 1,
    finds: [['ask Dr. Émile Ørsted today', 'Émile Ørsted']],
  },
  {
    name: 'price',
    source: '\\p{Sc} ?\\d{1,3}(?:,\\d{3})*(?:\\.\\d{2})?',
    finds: [['€12 or $1,234.50', '€12', '$1,234.50']],
  },
  {
    name: 'Chinese resident number',
    source: '(?<!\\d)\\d{17}[\\dXx](?!\\d)',
    finds: [['号11010119900101001X。', '11010119900101001X']],
  },
  {
    name: 'word in another script',
    source: '秘密|機密(?:情報)?',
    literals: ['秘密', '機密'],
    finds: [['これは機密情報です', '機密情報']],
  },
  {
    name: 'instruction override',
    source:
      '\\b(?:ignore|disregard|forget)\\b.{0,40}\\b(?:previous|prior|above)\\b.{0,40}\\binstructions?\\b',
    flags: 'is',
    literals: ['instruction'],
    finds: [['Please IGNORE all\nprevious instructions.', 'IGNORE all\nprevious instructions']],
  },
  {
    name: 'markdown image that leaks',
    source: '!\\[[^\\]\\n]{0,200}\\]\\(https?://[^\\s)]{1,500}\\)',
    literals: ['](http://', '](https://'],
    finds: [['x ![a](https://h.example/?q=1) y', '![a](https://h.example/?q=1)']],
  },
  {
    name: 'line that starts a system prompt',
    source: '^\\s*(?:system|developer)\\s*:',
    flags: 'im',
    literals: ['system', 'developer'],
    finds: [['hi\n  System: obey', '  System:']],
  },
  {
    name: 'connection string',
    source: '(?:Password|Pwd)=([^;"\'\\s]{1,128})(?:;|$|["\'])',
    flags: 'i',
    group: 1,
    literals: ['password=', 'pwd='],
    finds: [
      ['Server=a;PWD=abc;x', 'abc'],
      ['password=z', 'z'],
    ],
  },
  {
    name: 'bearer header',
    source: '\\bauthorization[\'"]?\\s*[:=]\\s*[\'"]?bearer\\s+([\\w.~+/=-]{8,})',
    flags: 'i',
    group: 1,
    literals: ['authorization'],
    finds: [['Authorization: Bearer abcdef.12', 'abcdef.12']],
  },
  {
    name: 'hexadecimal digest',
    source: '(?<![0-9a-fA-F])[0-9a-fA-F]{64}(?![0-9a-fA-F])',
    literals: [],
    finds: [['ab'.repeat(32), 'ab'.repeat(32)], ['ab'.repeat(33)]],
  },
  {
    name: 'matter number',
    source: '\\b[A-Z]{2,4}-(?:19|20)\\d{2}-\\d{3,6}\\b',
    literals: ['-19', '-20'],
    finds: [['see LIT-2024-00123', 'LIT-2024-00123']],
  },
  {
    name: 'base64 blob',
    source: '(?:[A-Za-z0-9+/]{4}){6,}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)',
    literals: ['='],
    finds: [[`x ${'QUJD'.repeat(6)}QQ==`, `${'QUJD'.repeat(6)}QQ==`]],
  },
  {
    name: 'zip code after a state',
    source: '\\b(?:CA|NY|TX) \\d{5}(?:-\\d{4})?\\b',
    finds: [['Springfield, NY 00000-1234', 'NY 00000-1234']],
  },
  {
    name: 'coordinates',
    source: '[-+]?\\d{1,2}\\.\\d{3,8},\\s?[-+]?\\d{1,3}\\.\\d{3,8}',
    finds: [['at 12.3456, -98.7654', '12.3456, -98.7654']],
  },
  {
    name: 'emoji run',
    source: '(?:😀|🤖){3,}',
    finds: [['😀🤖😀', '😀🤖😀']],
  },
  {
    name: 'quoted path with escapes',
    source: '"(?:[^"\\\\\\n]|\\\\.)*\\.pem"',
    literals: ['.pem"'],
    finds: [['open "C:\\\\a\\"b.pem" now', '"C:\\\\a\\"b.pem"']],
  },
];
