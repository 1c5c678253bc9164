/** What `gatewarden --help` prints. */
export const HELP = `Usage: gatewarden <command> [options]

Commands:
  serve    answer the guardrail webhook of agentgateway and kgateway
  check    check rule packs and run the tests they carry
  scan     show what the rules find in a text, a file or a corpus
  import   turn rules of gitleaks, Presidio or LiteLLM into a rule pack
  schema   print the JSON Schema of rule packs or of the configuration

Options:
  -h, --help      this text; gatewarden <command> --help tells more
  -v, --version   the version
      --debug     show the stack of unexpected errors

Example:
  echo 'write to ada.lovelace@example.com' | gatewarden scan
`;

/** What `gatewarden serve --help` prints. */
export const SERVE_HELP = `Usage: gatewarden serve

Serves the guardrail webhook. All settings come from the environment or from the file that
GATEWARDEN_CONFIG names; docs/configuration.md lists them.

Example:
  PORT=8000 GATEWARDEN_RULES=builtin:default,./rules gatewarden serve
`;

/** What `gatewarden check --help` prints. */
export const CHECK_HELP = `Usage: gatewarden check [options] [path...]

Loads rule packs as the server would, in strict mode, compiles them into one policy and runs the
tests that the rules carry. A path is a rule file, a folder, or a builtin: name; the default is
builtin:default.

Options:
  --drafts     accept rules that carry too few tests, and list them
  --costs      also show how each pattern is looked for, and what it costs
  --json       one JSON object instead of lines
  -h, --help   this text

Exit codes: 0 accepted, 1 refused, 2 wrong use.

Example:
  gatewarden check builtin:default rules/acme.yaml
`;

/** What `gatewarden scan --help` prints. */
export const SCAN_HELP = `Usage: gatewarden scan [options] [file|-]

Shows what the rules find in a text and what is left of it. Reads standard input without a file.
The findings are printed with their text: the output is for your eyes.

Options:
  --rules PATH        rule file, folder or builtin: name; repeatable (default builtin:default).
                      Packs need not carry tests here.
  --phase PHASE       request (default) or response
  --entities TIER     how names and addresses are found: off, fast (default) or standard
  --explain           instead of the text, tell step by step how each finding came about;
                      shows nothing of the text
  --json              one JSON object with all findings and their evidence
  --jsonl             one JSON object per line in, one per line out: {"text": ...} or
                      {"messages": [{"role", "content"}]}
  --sure              leave out findings below their rule's threshold
  --min-score N       leave out findings with a lower score
  --color WHEN        auto (default), always or never
  --fail-on ACTION    mask or reject: exit with 1 when the action is at least that
  -h, --help          this text

Exit codes: 0 done, 1 by --fail-on or when a line could not be read, 2 wrong use.

Example:
  gatewarden scan --rules builtin:default --rules rules/acme.yaml prompt.txt
`;

/** What `gatewarden import --help` prints. */
export const IMPORT_HELP = `Usage: gatewarden import [options] <format> <file|->

Turns rules of another product into a rule pack, printed on standard output. All rules are
experimental: they report and never act, until you give them tests and make them stable. What cannot
be carried over is listed on standard error and in comments of the pack.

Formats:
  gitleaks   its configuration (TOML)
  presidio   a file of recognizers (YAML)
  litellm    patterns.json or a category (YAML) of the content filter

Options:
  --out FILE       write the pack to a new file
  --force          overwrite that file
  --name NAME      name of the pack (default imported-FORMAT)
  --license SPDX   licence of the source, noted in the pack
  --origin TEXT    where the source comes from (address, commit), noted in the pack
  -h, --help       this text

Exit codes: 0 done, 1 when no rule could be carried over, 2 wrong use or a file that cannot be read.

Example:
  gatewarden import gitleaks --license MIT --out rules/gitleaks.yaml .gitleaks.toml
  gatewarden check --drafts rules/gitleaks.yaml
`;

/** What `gatewarden schema --help` prints. */
export const SCHEMA_HELP = `Usage: gatewarden schema [rules|config]

Prints the JSON Schema of rule packs (default) or of the configuration file, for editors and CI.

Options:
  -h, --help   this text

Example:
  gatewarden schema rules > rule-pack.schema.json
`;
