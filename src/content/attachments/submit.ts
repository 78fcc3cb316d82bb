/**
 * Asks before Submit, when attachments are missing. This is the one event of the portal that we hold: at once,
 * in the capture phase, from what this frame already knows. Nothing is ever pressed for the user.
 */
import type { Lexicon } from '../../portal/lexicon';
import { textOf } from '../../portal/places';
import type { AttachmentItem } from '../../portal/types';
import type { Kit } from '../kit';
import { button, paragraph } from '../layer/elements';
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
  const pressed = target?.closest(PRESSABLE);
  return pressed && lexicon.canBe(textOf(pressed), SUBMIT) ? pressed : undefined;
}

export function guardSubmit({ view, host, lexicon, signal }: Kit, question: SubmitQuestion): void {
  let letThrough = false;
  let dialog: HTMLDialogElement | undefined;

  view.addEventListener(
    'click',
    (event) => {
      const pressed = submitButton(event, lexicon);
      if (!pressed) return;
      if (letThrough) {
        letThrough = false;
        return;
      }
      const items = question.missing();
      if (items.length === 0) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      ask(pressed, items);
    },
    { capture: true, signal },
  );
  signal.addEventListener('abort', () => dialog?.remove());

  function ask(pressed: Element, items: readonly AttachmentItem[]): void {
    const { document, texts, ...rest } = question.context();
    const label = textOf(pressed);
    dialog?.remove();
    const made = document.createElement('dialog');
    dialog = made;
    made.className = 'ask';
    const close = (): void => {
      made.close();
      made.remove();
      if (pressed instanceof HTMLElement) pressed.focus({ preventScroll: true });
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
    const back = button(document, texts.back, 'act main', close);
    const goOn = button(document, texts.goOn, 'act', () => {
      letThrough = true;
      close();
      say(texts.goingOn(label));
    });
    acts.append(goOn, back);
    made.append(
      title,
      paragraph(document, texts.askText),
      list,
      paragraph(document, texts.askHow(label)),
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
