import type { Toast, Toasts } from "./toast-context";

const MOST_SHOWN = 3;

/** A toast, and which showing of its key it is: every showing has its own time. */
export interface ShownToast extends Toast {
  id: number;
}

/** What is being said in passing, newest last. Of each it is heard once: that its way back was taken, or that it is gone. */
export class ToastsModel implements Toasts {
  #toasts: readonly ShownToast[] = [];
  #count = 0;
  onChange: (toasts: readonly ShownToast[]) => void = () => {};

  show = (toast: Toast): void => {
    this.#count += 1;
    const others = this.#toasts.filter(({ key }) => key !== toast.key);
    this.#put([...others, { ...toast, id: this.#count }].slice(-MOST_SHOWN));
  };

  /** Does what a toast offers, and closes it. */
  choose(id: number): void {
    const chosen = this.#toasts.find((toast) => toast.id === id);
    if (!chosen) return;
    this.#toasts = this.#toasts.filter((toast) => toast !== chosen);
    this.onChange(this.#toasts);
    chosen.action?.onChoose();
  }

  /** Closes a toast; its way back is gone with it. */
  pass(id: number): void {
    this.#put(this.#toasts.filter((toast) => toast.id !== id));
  }

  passAll = (): void => this.#put([]);

  #put(toasts: readonly ShownToast[]): void {
    const gone = this.#toasts.filter(({ id }) => !toasts.some((toast) => toast.id === id));
    this.#toasts = toasts;
    this.onChange(toasts);
    for (const { onPassed } of gone) onPassed?.();
  }
}
