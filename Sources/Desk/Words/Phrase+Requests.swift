import Ledger
import Verdicts

extension Phrase {
    // MARK: Taking in

    static let newRequest = Phrase("New request", "Nouvelle demande")
    static let whose = Phrase("Whose certificates", "À qui sont les certificats")
    static let whoseHint = Phrase(
        "As the request states it; each certificate is compared with it. Leave both empty where the files are of several people.",
        "Tel que la demande l’indique ; chaque certificat y est comparé. Laissez vide si les fichiers concernent plusieurs personnes."
    )
    static let indexNumber = Phrase("Index number", "Numéro d’index")
    static let name = Phrase("Name", "Nom")
    static let origin = Phrase("Where they come from", "D’où ils viennent")
    static let issuer = Phrase("Platform or agency", "Plateforme ou organisme")
    static let issuerHint = Phrase(
        "Serves certificates that do not say it themselves, for example Inspira or elearning.un.org.",
        "Sert aux certificats qui ne le disent pas eux-mêmes, par exemple Inspira ou elearning.un.org.")
    static let course = Phrase("Course code", "Code du cours")
    static let courseHint = Phrase(
        "If the request names it, for example LMS-3395. It chooses among the courses that the certificate's title allows.",
        "Si la demande le nomme, par exemple LMS-3395. Il choisit parmi les cours que le titre du certificat permet.")
    static let certificates = Phrase("Certificates", "Certificats")
    static let files = Phrase("Files (PDF, XML, CSV or text)", "Fichiers (PDF, XML, CSV ou texte)")
    static let filesHint = Phrase("Choose several at once, or drop them here.", "Choisissez-en plusieurs ou déposez-les ici.")
    static let pasted = Phrase("Or paste text", "Ou collez du texte")
    static let note = Phrase("Note for the record", "Note pour le dossier")
    static let judge = Phrase("Judge these certificates", "Évaluer ces certificats")
    static let notAsTyped = Phrase("This cannot be judged as it is", "Impossible d’évaluer en l’état")
    static let chooseAgain = Phrase(
        "Choose the files again: a browser does not keep them.",
        "Choisissez de nouveau les fichiers : le navigateur ne les garde pas.")
    static let noFiles = Phrase("Choose a file or paste a text.", "Choisissez un fichier ou collez un texte.")
    static let fieldTooLong = Phrase("One of the fields is too long.", "Un des champs est trop long.")
    static let badIndexNumber = Phrase(
        "An index number has digits only, and not all of them zero.",
        "Un numéro d’index n’a que des chiffres, et pas seulement des zéros.")
    static let badName = Phrase("The name has no letters.", "Le nom ne contient aucune lettre.")
    static let badCourse = Phrase(
        "That course code is not in the rulebook. Write it as LMS-3395, or leave it empty.",
        "Ce code de cours n’est pas dans le règlement. Écrivez-le comme LMS-3395 ou laissez vide.")
    static let judging = Phrase("Your request is being judged", "Votre demande est en cours d’évaluation")
    static let judgingHint = Phrase(
        "This page looks again by itself every two seconds. You may leave it: the request will be in the list.",
        "Cette page se recharge toutes les deux secondes. Vous pouvez la quitter : la demande sera dans la liste.")

    static func judged(_ records: Int) -> Phrase {
        Phrase("\(records) certificates judged so far.", "\(records) certificats évalués jusqu’ici.")
    }

    // MARK: Lists

    static let requests = Phrase("Requests", "Demandes")
    static let noRequests = Phrase("There are no requests yet.", "Il n’y a pas encore de demandes.")
    static let older = Phrase("Older ones", "Plus anciennes")
    static let number = Phrase("No.", "Nº")
    static let person = Phrase("Person", "Personne")
    static let takenIn = Phrase("Taken in", "Prise")
    static let by = Phrase("By", "Par")
    static let accepted = Phrase("Accept", "Accepter")
    static let rejected = Phrase("Reject", "Rejeter")
    static let referred = Phrase("Refer", "À examiner")
    static let nameErased = Phrase("(name erased)", "(nom effacé)")
    static let nothingRead = Phrase("nothing could be read", "rien n’a pu être lu")

    static func request(_ number: Int64, _ title: String) -> Phrase {
        Phrase("Request \(number): \(title)", "Demande \(number) : \(title)")
    }

    // MARK: One request

    static let summary = Phrase("Summary", "Résumé")
    static let originals = Phrase("Originals", "Originaux")
    static let judgedOn = Phrase("Judged as of", "Évaluée à la date du")
    static let rulebook = Phrase("Rulebook", "Règlement")
    static let unreadable = Phrase("Could not be read", "N’a pas pu être lu")
    static let stillInNight = Phrase(
        "These files wait for the night: they lie in the inbox too. Their verdicts will stand here in the morning.",
        "Ces fichiers attendent la nuit : ils sont aussi dans la boîte de dépôt. Leurs décisions seront ici au matin.")
    static let erased = Phrase("What it said is erased.", "Son contenu est effacé.")
    static let bytesGone = Phrase("The files are no longer kept here.", "Les fichiers ne sont plus conservés ici.")
    static let more = Phrase("Next certificates", "Certificats suivants")
    static let download = Phrase("Download", "Télécharger")

    static func sameAs(_ request: Int64) -> Phrase {
        Phrase(
            "These very files came before, with request \(request). They get no second verdict.",
            "Ces mêmes fichiers sont déjà venus avec la demande \(request). Ils ne reçoivent pas de seconde décision.")
    }

    // MARK: One certificate

    static let read = Phrase("What was read", "Ce qui a été lu")
    static let decided = Phrase("What was decided", "Ce qui a été décidé")
    static let noTitle = Phrase("Certificate without a title", "Certificat sans titre")
    static let why = Phrase("Why, and what lost", "Pourquoi, et ce qui a été écarté")
    static let checks = Phrase("Checks", "Vérifications")
    static let passedChecks = Phrase("Nothing against it from", "Rien à redire de")
    static let row = Phrase("Row", "Ligne")
    static let nothingStated = Phrase("nothing that could be made out", "rien qui ait pu être reconnu")
    static let wholeRequest = Phrase("The whole request", "Toute la demande")
    static let certificate = Phrase("Certificate", "Certificat")

    static func place(_ file: String, _ position: Int) -> Phrase {
        Phrase("\(file), certificate \(position)", "\(file), certificat \(position)")
    }

    static func certificate(_ number: Int64) -> Phrase { Phrase("Certificate \(number)", "Certificat \(number)") }
}

extension Verdict {
    var phrase: Phrase {
        switch self {
        case .accept: .accepted
        case .reject: .rejected
        case .refer: .referred
        }
    }
}
