/** Makes a text safe inside HTML elements and quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** A text in one line; of Markdown only code spans are known. */
export function inline(text: string): string {
  return escapeHtml(text).replace(/`([^`]+)`/g, '<code>$1</code>');
}

/** The paragraphs of a text, which blank lines set apart; nothing for no text. */
export function paragraphs(text: string | undefined): string {
  const blocks = text?.split(/\n{2,}/) ?? [];
  return blocks.map((block) => `<p>${inline(block)}</p>`).join('');
}

/** A value as indented JSON. */
export function json(value: unknown): string {
  return escapeHtml(JSON.stringify(value, null, 2) ?? '');
}

/** The id of a heading made of a name, e.g. `post-request` of `post /request`. */
export function anchor(name: string): string {
  return name.replace(/\W+/g, '-').replace(/^-|-$/g, '');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
