extension Refusal {
    var title: Phrase {
        switch self {
        case .notFound: Phrase("There is nothing here", "Il n’y a rien ici")
        case .wrongMethod: Phrase("That is not done this way", "Cela ne se fait pas ainsi")
        case .noToken: Phrase("No token that serves", "Aucun jeton valable")
        case .malformed: Phrase("That could not be understood", "Demande incompréhensible")
        case .notSignedIn: .signIn
        case .notAdmitted: Phrase("This is not for your role", "Votre rôle n’y donne pas accès")
        case .foreignForm: Phrase("This form is out of date", "Ce formulaire n’est plus valable")
        case .tooLarge: Phrase("That is too large", "C’est trop volumineux")
        case .tooSlow: Phrase("That took too long", "C’était trop long")
        case .otherHost: Phrase("Another address", "Autre adresse")
        case .conflict: Phrase("Somebody else was faster", "Quelqu’un a été plus rapide")
        case .notAllowed: Phrase("This cannot be done now", "Impossible en l’état")
        case .wait: Phrase("Too many tries", "Trop de tentatives")
        case .notTaken: Phrase("The request was not taken in", "La demande n’a pas été prise")
        case .busy: Phrase("One moment", "Un instant")
        case .failed: Phrase("Something went wrong here", "Une erreur s’est produite ici")
        }
    }

    /// What to do.
    var advice: Phrase {
        switch self {
        case .notFound:
            Phrase("Check the address, or go on from the work list.", "Vérifiez l’adresse ou repartez de la liste de travail.")
        case .wrongMethod:
            Phrase(
                "Nothing was changed. Go on from the work list.", "Rien n’a été modifié. Repartez de la liste de travail.")
        case .noToken:
            Phrase(
                "Programs show the token that transferdesk programs add has given them.",
                "Les programmes présentent le jeton donné par transferdesk programs add.")
        case .malformed:
            Phrase("Go back and fill in the form again.", "Revenez en arrière et remplissez de nouveau le formulaire.")
        case .notSignedIn: .noAccount
        case .notAdmitted:
            Phrase(
                "Ask somebody who has the role, or whoever runs this desk.",
                "Adressez-vous à une personne qui a ce rôle ou à celle qui gère ce bureau.")
        case .foreignForm:
            Phrase(
                "Nothing was changed. Open the page again and send it from there: you may have signed in anew meanwhile.",
                "Rien n’a été modifié. Rouvrez la page et envoyez le formulaire de là : vous avez peut-être ouvert une nouvelle session entre-temps."
            )
        case .tooLarge:
            Phrase("Nothing was taken in. Send less at once.", "Rien n’a été pris. Envoyez-en moins à la fois.")
        case .tooSlow:
            Phrase(
                "Nothing was taken in. Send it again where the network is better.",
                "Rien n’a été pris. Renvoyez-le là où le réseau est meilleur.")
        case .otherHost:
            Phrase(
                "This desk answers only under the address that it was started with.",
                "Ce bureau ne répond que sous l’adresse avec laquelle il a été démarré.")
        case .conflict:
            Phrase(
                "Somebody has done something with this certificate since you looked at it. Nothing of yours was written: go back, open the page again and see what stands.",
                "Quelqu’un est intervenu sur ce certificat depuis que vous l’avez ouvert. Rien de votre part n’a été consigné : revenez, rouvrez la page et voyez ce qui vaut."
            )
        case .notAllowed:
            Phrase(
                "Nothing was written. What is entered must be taken back before it is decided otherwise, and nobody confirms an own proposal.",
                "Rien n’a été consigné. Ce qui est saisi doit d’abord être retiré, et personne ne confirme sa propre proposition."
            )
        case .wait(let seconds):
            Phrase(
                "Wait \(seconds) \(seconds == 1 ? "second" : "seconds") and try again.",
                "Attendez \(seconds) \(seconds == 1 ? "seconde" : "secondes") et réessayez.")
        case .busy:
            Phrase(
                "The desk has much to do, or the night is being written. Try again in a moment; nothing was changed.",
                "Le bureau est très sollicité ou la nuit est en cours d’écriture. Réessayez dans un instant ; rien n’a été modifié."
            )
        case .notTaken:
            Phrase(
                "It could not be judged just now, and nothing of it is kept. Send it in again in a moment; if that fails too, tell whoever runs this desk.",
                "Elle n’a pas pu être évaluée à l’instant et rien n’en est conservé. Renvoyez-la dans un moment ; en cas de nouvel échec, prévenez la personne qui gère ce bureau."
            )
        case .failed:
            Phrase(
                "Nothing was changed. Tell whoever runs this desk at what time it happened: the log says more.",
                "Rien n’a été modifié. Signalez l’heure à la personne qui gère ce bureau : le journal en dit plus.")
        }
    }
}
