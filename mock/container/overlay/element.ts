/** Nodes by construction only: the page forbids HTML strings (Trusted Types) and inline styles (content security policy). */
export type Child = Node | string | null

type Attributes = Readonly<Record<string, string | null>>

export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const node = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null) node.setAttribute(name, value)
  }
  node.append(...children.filter((child) => child !== null))
  return node
}

/** Instead of `replaceChildren`, which the oldest client's engine lacks. */
export function refill(node: HTMLElement, children: readonly Child[]): void {
  node.textContent = ''
  node.append(...children.filter((child) => child !== null))
}

export function button(className: string, label: Child[] | string, press: () => void, attributes: Attributes = {}): HTMLButtonElement {
  const node = element('button', { type: 'button', class: className, ...attributes }, ...(typeof label === 'string' ? [label] : label))
  node.addEventListener('click', press)
  return node
}
