import type { ReplyLanguage, SavedReplyView } from "./types";

type Suggestion = Pick<SavedReplyView, "name" | "body">;

/** What people on a market answer often, to begin with; in the language in which it is sent, not in that of the page. */
export const REPLY_SUGGESTIONS: Readonly<Record<ReplyLanguage, readonly Suggestion[]>> = {
  ar: [
    { name: "ترحيب", body: "مرحبا {name}، شكرا على رسالتك[ بخصوص {gig}]. متى تحتاج العمل جاهزا؟" },
    { name: "السعر", body: "مرحبا {name}، قرأت طلبك، وسأرسل لك السعر ومدة الإنجاز اليوم إن شاء الله." },
    { name: "التسليم", body: "مرحبا {name}، العمل جاهز[: {gig}]. أنتظر ملاحظاتك." },
  ],
  fr: [
    {
      name: "Merci",
      body: "Bonjour {name}, merci pour votre message[ au sujet de « {gig} »]. Pour quand en avez-vous besoin ?",
    },
    {
      name: "Prix",
      body: "Bonjour {name}, j’ai bien lu votre demande. Je vous envoie le prix et le délai aujourd’hui.",
    },
    { name: "Livraison", body: "Bonjour {name}, c’est prêt[ : {gig}]. Dites-moi si vous souhaitez une retouche." },
  ],
  en: [
    { name: "Thanks", body: "Hello {name}, thank you for your message[ about “{gig}”]. When do you need it?" },
    { name: "Price", body: "Hello {name}, I have read your request and will send you the price and the time today." },
    { name: "Delivery", body: "Hello {name}, it is ready[: {gig}]. Tell me if anything should be different." },
  ],
};
