/// The words of the answer to a request, and of the text that Inspira's enquiry asks for.
struct LetterWording: Sendable {
    let greeting = Phrase("Dear colleague,", "Chère collègue, cher collègue,")
    let opening = Phrase(
        "Thank you for your request to have learning certificates entered in your Inspira learning history. This is the outcome.",
        "Vous avez demandé que des attestations de formation soient saisies dans votre historique de formation Inspira. Voici le résultat."
    )
    let accepted = Phrase(
        "Accepted; it will be entered in your learning history:", "Accepté ; ce sera saisi dans votre historique de formation :")
    let rejected = Phrase("Not accepted:", "Non accepté :")
    let open = Phrase("Still being looked at:", "Encore à l’étude :")
    let instead = Phrase("Please take instead:", "Veuillez suivre à la place :")
    let completed = Phrase("completed on", "achevé le")
    let untitled = Phrase("a certificate without a title", "une attestation sans titre")
    let again = Phrase(
        "If you think that this is wrong, answer this message and say which certificate you mean and why; you may send a better copy or a letter of whoever issued it. Another person will look at it.",
        "Si vous pensez qu’il y a une erreur, répondez à ce message en indiquant l’attestation concernée et pourquoi ; vous pouvez envoyer une meilleure copie ou une lettre de l’organisme qui l’a délivrée. Une autre personne l’examinera."
    )
    let checked = Phrase(
        "We read certificates; whether the issuer really issued them is not checked here.",
        "Nous lisons les attestations ; leur authenticité n’est pas vérifiée ici.")
    let closing = Phrase("Kind regards", "Cordialement")

    // The e-learning enquiry.
    let category = Phrase(
        "Category: e-learning enquiry, sub-category: Management of content (older instructions name it so; check).",
        "Catégorie : e-learning enquiry, sous-catégorie : Management of content (selon d’anciennes instructions ; à vérifier).")
    let holder = Phrase("Index number and name:", "Numéro d’index et nom :")
    let course = Phrase("Inspira course:", "Cours Inspira :")
    let number = Phrase("LMS number:", "Numéro LMS :")
    let day = Phrase("Date of completion:", "Date d’achèvement :")
    let update = Phrase(
        "Please update the learning record of the person named accordingly.",
        "Merci de mettre à jour en conséquence l’historique de formation de la personne nommée.")
}
