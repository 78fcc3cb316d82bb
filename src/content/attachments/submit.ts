/**
 * Asks before Submit, when attachments are missing. This is the one event of the portal that we hold: at once,
 * in the capture phase, from what this frame already knows. Nothing is ever pressed for the user.
 */
import type { Lexicon } from '../../portal/lexicon';
import { clean } from '../../portal/text';
import type { AttachmentItem } from '../../portal/types';
import type { Kit } from '../kit';
import { itemLine, type ListContext } from './list-view';

const PRESSABLE = 'button, input[type=button], input[type=submit], a, [role=button], .btn, .layui-btn';
/** The label that sends an application on its way. */
const SUBMIT = 'common.submit';

export interface SubmitQuestion {
  /** What is missing, as this frame knows it now. */
  readonly missing: () => readonly AttachmentItem[];
  readonly context: () => ListContext;
}

/** The button that was pressed, if its label is Submit. */
export function submitButton(event: Event, lexicon: Lexicon): Element | undefined {
  const target = event.target instanceof Element ? event.target : undefined;
  const button = target?.closest(PRESSABLE);
  if (!button) return undefined;
  const text = clean(button.textContent || (button as HTMLInputElement).value || '');
  return lexicon.canBe(text, SUBMIT) ? button : undefined;
}

export function guardSubmit({ view, host, lexicon, signal }: Kit, question: SubmitQuestion): void {
  let letThrough = false;
  let dialog: HTMLDialogElement | undefined;

  view.addEventListener(
    'click',
    (event) => {
      const button = submitButton(event, lexicon);
      if (!button) return;
      if (letThrough) {
        letThrough = false;
        return;
      }
      const items = question.missing();
      if (items.length === 0) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      ask(button, items);
    },
    { capture: true, signal },
  );
  signal.addEventListener('abort', () => dialog?.remove());

  function ask(button: Element, items: readonly AttachmentItem[]): void {
    const { document, texts, ...rest } = question.context();
    const pressed = clean(button.textContent || (button as HTMLInputElement).value || '');
    dialog?.remove();
    const made = document.createElement('dialog');
    dialog = made;
    made.className = 'ask';
    const close = (): void => {
      made.close();
      made.remove();
      if (button instanceof HTMLElement) button.focus({ preventScroll: true });
    };
    const title = document.createElement('h2');
    title.id = 'ask-title';
    title.textContent = texts.askTitle(items.length);
    made.setAttribute('aria-labelledby', title.id);
    const list = document.createElement('ul');
    const apply = (attachment: string, applies: boolean): void => {
      rest.apply(attachment, applies);
      close();
    };
    list.append(...items.map((item) => itemLine(item, false, { document, texts, ...rest, apply })));
    const acts = document.createElement('div');
    acts.className = 'acts';
    const back = act(document, texts.back, true, close);
    const goOn = act(document, texts.goOn, false, () => {
      letThrough = true;
      close();
      say(texts.goingOn(pressed));
    });
    acts.append(goOn, back);
    made.append(
      title,
      paragraph(document, texts.askText),
      list,
      paragraph(document, texts.askHow(pressed)),
      acts,
    );
    host.root.append(made);
    made.addEventListener('cancel', () => made.remove());
    made.showModal();
    back.focus();
  }

  function say(text: string): void {
    const bar = view.document.createElement('div');
    bar.className = 'mode';
    bar.setAttribute('role', 'status');
    bar.textContent = text;
    host.root.append(bar);
    setTimeout(() => bar.remove(), 8000);
  }
}

function paragraph(document: Document, text: string): HTMLParagraphElement {
  const made = document.createElement('p');
  made.textContent = text;
  return made;
}

function act(document: Document, text: string, main: boolean, run: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = main ? 'act main' : 'act';
  made.textContent = text;
  made.addEventListener('click', (event) => {
    if (event.isTrusted) run();
  });
  return made;
}
