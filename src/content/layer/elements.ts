/** Elements that the parts of our layer are made of. They take text only, whatever the portal wrote. */

export function paragraph(document: Document, text: string, className = ''): HTMLParagraphElement {
  const made = document.createElement('p');
  if (className) made.className = className;
  made.textContent = text;
  return made;
}

/** A button for a person: a page can send made-up events, which press nothing of ours. */
export function button(
  document: Document,
  text: string,
  className: 'act' | 'act main' | 'close',
  press: () => void,
): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = className;
  made.textContent = text;
  made.addEventListener('click', (event) => {
    if (event.isTrusted) press();
  });
  return made;
}
