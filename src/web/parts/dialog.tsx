import type { ComponentChildren, JSX } from "preact";
import { useId, useRef } from "preact/hooks";
import { words } from "../words/words.ts";

export interface DialogProps {
  /** Words on the button that opens it. */
  readonly button: ComponentChildren;
  /** Class of the button, e.g. "quiet". */
  readonly class?: string;
  readonly title: string;
  readonly children: ComponentChildren;
}

/** A button and the dialog that it opens. Escape, the button inside and a click beside it close it. */
export function Dialog({ button, children, class: look, title }: DialogProps): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const close = (): void => dialog.current?.close();
  return (
    <>
      <button type="button" class={look ?? "quiet"} aria-haspopup="dialog" onClick={() => dialog.current?.showModal()}>
        {button}
      </button>
      <dialog
        ref={dialog}
        aria-labelledby={id}
        onClick={({ target, currentTarget }) => target === currentTarget && close()}
        onKeyDown={(event) => event.key !== "Escape" && event.stopPropagation()}
      >
        <div class="dialog stack">
          <header class="row">
            <h2 id={id}>{title}</h2>
            <button type="button" onClick={close}>
              {words.value.shell.close}
            </button>
          </header>
          {children}
        </div>
      </dialog>
    </>
  );
}
