/** Rendered HTML without the comments Svelte finds its way by, and with single spaces. */
export function markup({ body }: { readonly body: string }): string {
  return body.replace(/<!--.*?-->/gs, '').replace(/\s+/g, ' ');
}

/** What is read aloud or seen of some HTML: its text. */
export function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The elements of that name, each with all that it holds; elements of one name must not be nested. */
export function elements(html: string, name: string): string[] {
  return html.match(new RegExp(`<${name}[ >].*?</${name}>`, 'gs')) ?? [];
}
