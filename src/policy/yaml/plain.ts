import { type Document, isAlias, isCollection, isScalar, visit } from 'yaml';

/** Something in a file that YAML knows and rule files do not allow, with its offset. */
export interface YamlFault {
  readonly offset: number;
  readonly message: string;
  readonly hint?: string;
  /** True when the values of the document cannot be trusted or read any more. */
  readonly fatal: boolean;
}

type Complaint = Omit<YamlFault, 'offset'>;

/** Directives, anchors, aliases and tags of a document, and keys that would reach a prototype. */
export function notPlain(document: Document.Parsed): YamlFault[] {
  const faults: YamlFault[] = [];
  // Without a %TAG line there is one prefix, for `!!`.
  if (document.directives.yaml.explicit || Object.keys(document.directives.tags).length > 1) {
    const hint = 'leave out lines that start with "%"; rule files are YAML 1.2';
    const message = 'Cannot read the file: it has a YAML directive';
    faults.push({ offset: 0, message, hint, fatal: true });
  }
  visit(document, (place, node) => {
    if (!isAlias(node) && !isScalar(node) && !isCollection(node)) return;
    const offset = node.range?.[0] ?? 0;
    for (const complaint of complaintsOf(node, place === 'key'))
      faults.push({ offset, ...complaint });
  });
  return faults;
}

function complaintsOf(node: object, isKey: boolean): Complaint[] {
  if (isAlias(node)) {
    const message = `Cannot use the alias "*${node.source}": rule files have no aliases`;
    return [{ message, hint: 'write the value out', fatal: true }];
  }
  if (!isScalar(node) && !isCollection(node)) return [];
  const complaints: Complaint[] = [];
  if (node.anchor !== undefined) {
    const message = `Cannot use the anchor "&${node.anchor}": rule files have no anchors`;
    complaints.push({ message, hint: 'write the value out where it is used', fatal: false });
  }
  if (node.tag !== undefined) {
    const tag = node.tag.replace(/^tag:yaml\.org,2002:/, '!!');
    const message = `Cannot use the tag "${tag}": rule files have no tags`;
    complaints.push({ message, hint: 'leave the tag out, quote texts', fatal: true });
  }
  if (isKey && isScalar(node) && node.value === '__proto__') {
    const message = 'Cannot use the key "__proto__": it is not a plain name';
    complaints.push({ message, hint: 'choose another name', fatal: true });
  }
  return complaints;
}
