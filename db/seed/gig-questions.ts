import type { SeedQuestion } from "./types";

/** What sellers are asked again and again, by "seller/slug" of the gig. */
export const questions: Readonly<Record<string, readonly SeedQuestion[]>> = {
  "salma/logo-and-brand-identity": [
    [
      "Do I have to know what I want?",
      "No. You have to know who buys from you. I ask four questions and the rest comes out of the answers.",
    ],
    ["Can you start from the logo I already have?", "Often, yes. Send it, and I tell you what I would keep."],
    ["Wach momkin nkhelles 3la jouj?", "Eh, nes f lbdya w nes m3a les fichiers."],
  ],
  "salma/packaging-for-local-products": [
    [
      "Vérifiez-vous les mentions obligatoires ?",
      "Je les place et je vous signale ce qui manque. L’agrément lui-même, c’est l’ONSSA qui le donne, pas moi.",
    ],
    ["Imprimez-vous ?", "Non, mais je suis là pour l’épreuve. Le rouge qui vire au rose, je sais à qui le dire."],
  ],
  "salma/arabic-lettering": [
    ["Do you paint the wall yourself?", "In Casablanca yes. Elsewhere I bring a stencil, or you give me a bed."],
    ["Which script is right for my sentence?", "Send it and I draw the first word in two. It answers by itself."],
  ],
  "mehdi/fast-website-for-your-business": [
    ["Who owns the code?", "You. It lies in your account from the first day, and leaves with you if you leave."],
    ["Khassni nkteb les textes?", "Ila 3endek, mezyan. Ila la, kan3ref Zineb w Sara."],
    [
      "What does it cost afterwards?",
      "About 600 MAD a year for the server and the name. I do not take a percentage of anything.",
    ],
  ],
  "mehdi/reservation-system-riad": [
    [
      "Les réservations de Booking arrivent-elles aussi ?",
      "Oui, toutes les deux minutes. Une double réservation, je la paie.",
    ],
    [
      "Et si Internet tombe à la réception ?",
      "Le calendrier du jour reste sur la tablette. Il se met à jour au retour.",
    ],
  ],
  "mehdi/website-repair": [
    ["What if you do not find it?", "Then you owe me nothing. It has happened twice, both times it was the cousin."],
    ["Do you need my password?", "Make me a user of my own, and delete it when I am done. I remind you to."],
  ],
  "imane/sworn-translation": [
    [
      "Faut-il l’original ?",
      "Le scan suffit pour commencer. L’original doit être vu avant le cachet, par Amana ou à Fès.",
    ],
    [
      "Ma traduction sera-t-elle acceptée à l’étranger ?",
      "Cela dépend du pays : demandez d’abord s’il faut une apostille. Je vous dis laquelle.",
    ],
    ["واش كتقبلو الوثائق القديمة المكتوبة باليد؟", "نعم، إلا كانت مقروءة. صيفطو ليا صورة ونجاوبكم."],
  ],
  "imane/website-localisation-arabic": [
    ["Can you work inside our repository?", "Yes: JSON, PO, XLIFF or a spreadsheet. I leave the keys alone."],
    ["Machine translation, then corrected?", "No. It takes me longer to repair than to write."],
  ],
  "hamza/reels-editing": [
    ["واش خاص الروشات يكونو بالطول؟", "أحسن، ولكن كنقطع حتى لي بالعرض. المرة الجاية بالطول 😄"],
    ["الموسيقى خالصة؟", "خالصة ومكتوبة. ما غادي يحيدها ليك حد."],
  ],
  "hamza/corporate-video-editing": [
    ["Combien de temps gardez-vous nos rushs ?", "Six mois sur deux disques, l’un chez moi, l’autre chez ma sœur."],
    ["Pouvez-vous flouter un visage ?", "Oui, et un écran, et un prix sur un tableau qu’on n’avait pas vu."],
  ],
  "zineb/pages-web-en-francais": [
    ["Je n’ai pas le temps pour une interview.", "Une demi-heure en voiture me suffit. J’enregistre, vous conduisez."],
    ["Et si je n’aime pas le premier texte ?", "Vous m’envoyez une page que vous aimez, et je recommence. Une fois."],
  ],
  "zineb/newsletter-mensuelle": [
    [
      "Combien d’abonnés faut-il ?",
      "Quarante qui vous connaissent valent mieux que quatre mille qui ne savent plus pourquoi.",
    ],
  ],
  "ayoub/flutter-app-for-your-service": [
    ["Do you also do the iPhone?", "It is the same app. I test on eleven phones, two of them apples."],
    ["What if I only have an idea?", "Take the prototype. Five screens cost less than a wrong app."],
  ],
  "ayoub/app-rescue-flutter": [
    ["We lost the signing key.", "Then the store can reset it, in a week, with the right letter. I have the letter."],
    ["Will users lose their data?", "No. That is the first thing I test, on a copy."],
  ],
  "kawtar/instagram-for-restaurants": [
    ["Who answers angry comments?", "I do, within two hours, politely. Very angry ones I send to you first."],
    ["Do you buy followers?", "No. Bots do not eat."],
  ],
  "kawtar/food-photography-marrakech": [
    ["Faut-il un styliste ?", "Non. Il faut un cuisinier prévenu et une fenêtre au nord."],
    ["Venez-vous hors de Marrakech ?", "Oui, jusqu’à Essaouira, le trajet en plus. Je le dis avant, pas après."],
  ],
  "kawtar/tiktok-first-month": [
    ["Do we have to dance?", "No. The cook may."],
    ["Whose account is it?", "Yours, with your number. I only have the key for a month."],
  ],
  "omar/boutique-woocommerce": [
    [
      "Nous ne sommes pas à l’aise avec l’ordinateur.",
      "C’est prévu. Je forme deux personnes, et le guide est imprimé.",
    ],
    ["واش التكوين بتاشلحيت؟", "إيه، بتاشلحيت، بالدارجة ولا بالفرنسية، كيف ما بغات لي غادي تخدم بيه."],
  ],
  "omar/site-cooperative-deux-semaines": [
    ["Qui fait les photos ?", "Vous, avec un téléphone et ma liste. Ou moi, si la route passe par chez vous."],
  ],
  "hind/illustrated-menu": [
    ["Can prices change later?", "Yes, they are text and not paint. You get a file where you can type them."],
    ["Will you draw our cat?", "It would be rude not to."],
  ],
  "hind/children-book-illustration": [
    ["Le texte peut-il encore bouger ?", "Jusqu’au chemin de fer, oui. Après, chaque mot déplace un arbre."],
    ["À qui sont les originaux ?", "À moi, les gouaches. À vous, le droit de les imprimer."],
  ],
  "hind/city-map-illustrated": [
    [
      "Est-ce une vraie carte ?",
      "On s’y retrouve, mais on n’y compte pas les mètres. Je redresse une ruelle, jamais deux.",
    ],
  ],
  "reda/business-plan-bank-file": [
    ["Garantissez-vous l’accord ?", "Non, et méfiez-vous de qui le ferait. Sur les trente derniers, vingt-quatre oui."],
    ["Mes chiffres sont dans un cahier.", "Parfait. Un cahier ne se corrige pas en cachette."],
    ["Peut-on le faire en darija ?", "L’entretien, oui. Le dossier, le comité le veut en français."],
  ],
  "reda/price-your-work": [
    ["Et si je découvre que je vends à perte ?", "Alors vous l’aurez appris pour 700 dirhams. C’est bon marché."],
  ],
  "sara/arabic-copywriting": [
    ["بالدارجة أم بالفصحى؟", "أسألكم أولاً من سيقرأ وأين. اللوحة على الطريق لا تتكلم مثل العقد."],
    ["كم اقتراحاً نستلم؟", "ثلاثة مختلفة حقاً، لا واحد بثلاث ألوان."],
  ],
  "sara/radio-script-darija": [
    ["هل تسجلين الصوت أيضاً؟", "أسجل نسخة للإيقاع فقط. للصوت النهائي أنصحكم بفاطمة الزهراء."],
  ],
  "anas/google-ads-small-budget": [
    ["Is 1,500 MAD a month enough?", "For one trade in one city, yes. For the whole country it is a donation."],
    ["Can I stop any month?", "Yes. The account is yours, I only have a chair in it."],
  ],
  "anas/local-seo": [["Achetez-vous des avis ?", "Non. J’imprime une petite carte pour le comptoir, ça marche mieux."]],
  "anas/ads-audit-one-page": [["What do you need?", "Read-only access for a day. I cannot break what I cannot touch."]],
  "meryem/rtl-interface-review": [
    ["We do not read Arabic. How do we check the fixes?", "Each one has a picture before and after, and a rule."],
    ["Is a mirrored screen not enough?", "A phone number is not mirrored, nor a play button, nor a bank balance."],
  ],
  "meryem/user-tests-five-people": [
    ["Only five?", "The sixth tells you what the first said. The money is better spent on a second round."],
    ["Do they know it is for us?", "No, and they are paid, even the one who falls asleep."],
  ],
  "meryem/figma-design-system-rtl": [
    ["Can it become code?", "The names and the spacing match what your developers have. I ask them first."],
  ],
  "ismail/power-bi-dashboard": [
    ["Et si nos chiffres sont faux ?", "On le verra la première semaine. C’est même pour ça qu’on m’appelle."],
    ["واش خاصنا نشريو شي برنامج؟", "للي كيقراو بوحدهم لا. إلا بغيتو تقسموه على الفريق، كاينة رخصة."],
  ],
  "ismail/stock-that-adds-up": [["واش كيخدم فالتليفون؟", "كيخدم. ولكن الجرد الأول ديروه على البيسي، العينين كيعياو."]],
  "fatimazahra/voice-over-arabic-french": [
    ["Puis-je vous entendre avant ?", "Oui, une phrase de votre texte, gratuitement, le jour même."],
    ["Et si nous changeons un mot après ?", "Un mot, c’est offert. Un paragraphe, c’est une reprise."],
  ],
  "fatimazahra/phone-greeting-three-languages": [
    ["Quel format nous faut-il ?", "Demandez à votre opérateur, ou donnez-moi son nom. Souvent c’est du WAV à 8 kHz."],
  ],
  "brahim/drone-film-south": [
    ["What about permits?", "I ask for them in your name, eight working days before. Without one I do not fly."],
    ["And if there is wind?", "We wait, or we film from the roof. The drone costs more than my pride."],
  ],
  "brahim/location-scouting-south": [
    ["Do you know a place that was not in a film yet?", "Three. I tell you when you come."],
  ],
  "nora/spanish-translation-catalogue": [
    ["¿Trabaja en InDesign?", "Sí, dentro de su archivo. El texto en español es un 15 % más largo, lo ajusto yo."],
  ],
  "nora/interprete-espanol-rif": [["¿También los domingos?", "Para aduanas y nacimientos, sí."]],
  "asmae/german-dutch-letters": [
    ["واش كاين السر المهني؟", "كاين. البرية كتتقرا، كتترجم، وكتمسح من عندي من بعد شهر."],
    [
      "Pouvez-vous appeler à ma place ?",
      "Oui, avec vous en ligne. Les caisses de retraite répondent mieux avant neuf heures.",
    ],
  ],
  "asmae/technical-manuals-german": [
    ["Do you keep our layout?", "Yes, and the numbering, so that page 41 stays page 41 for your hotline."],
  ],
  "yassine/podcast-editing-arabic": [
    ["سجلنا بالهاتف، هل يصلح؟", "أرسلوا دقيقة وأجيبكم بصراحة. الخزانة المليئة بالثياب أفضل من الاستوديو الرخيص."],
    ["هل تنشرون الحلقة؟", "أسلم الملف والوصف والفصول. الحساب حسابكم."],
  ],
  "yassine/sound-for-film": [
    ["Can you remove music from under a voice?", "A little. Better you tell me before the wedding band arrives."],
  ],
  "khadija/english-product-texts": [
    ["British or American?", "Tell me where the parcel goes. I do not mix colours with colors."],
    ["Can I send French texts?", "Yes, or Darija voice notes. I like those best."],
  ],
  "khadija/pitch-deck-edit": [["Do you change our numbers?", "Never. I only move them to where they are seen."]],
  "abdellah/riad-3d-views": [
    ["I only have a plan on paper.", "A photo from above and two measured walls are enough to begin."],
    ["Can you draw the zellige we chose?", "Yes, tile by tile, so that the maâlem sees where the cut falls."],
  ],
  "abdellah/plan-boutique-20-m2": [
    [
      "Venez-vous mesurer ?",
      "Entre Béni Mellal et Casablanca, oui. Ailleurs je vous explique, un mètre et un ami suffisent.",
    ],
  ],
  "tarik/orders-from-whatsapp-to-sheet": [
    ["Do my customers notice anything?", "Only that you answer faster and forget less."],
    ["What if I change my phone?", "It is tied to the number, not to the phone. Ten minutes, I show you."],
  ],
  "tarik/connect-erp-courier": [["Our ERP is from 2009.", "Then it speaks CSV, and CSV is a language I am fluent in."]],
  "loubna/auto-entrepreneur-year": [
    ["J’ai deux ans de retard.", "Ça se rattrape, et c’est moins cher que d’attendre la troisième."],
    ["Dois-je venir à Settat ?", "Non. Des photos nettes, une par justificatif, et pas sur une nappe à fleurs."],
  ],
  "loubna/monthly-books-sarl": [
    ["Remplacez-vous l’expert-comptable ?", "Non, je lui prépare le travail. Il vous facture moins, en principe."],
  ],
  "ghita/product-photos-crafts": [
    [
      "Comment envoyer des pièces fragiles ?",
      "Dans de la sciure, pas dans du papier journal : l’encre passe sur le cuir.",
    ],
    [
      "Les couleurs seront-elles justes ?",
      "Oui. Je photographie une mire avec chaque série, et je garde la pièce à côté de l’écran.",
    ],
  ],
  "ghita/catalogue-layout-crafts": [
    ["Pourquoi les prix sur une feuille à part ?", "Parce que le catalogue vit trois ans et vos prix six mois."],
  ],
};
