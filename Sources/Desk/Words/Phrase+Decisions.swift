import Ledger

extension Phrase {
    // MARK: Work list

    static let nothingOpen = Phrase("Nothing waits for a person.", "Rien n’attend une personne.")
    static let openPoints = Phrase("Waiting for a decision", "En attente d’une décision")
    static let secondNeeded = Phrase("Waiting for a second person", "En attente d’une seconde personne")
    static let reason = Phrase("Reason", "Motif")
    static let count = Phrase("How many", "Combien")
    static let oldest = Phrase("Oldest", "La plus ancienne")
    static let atIt = Phrase("Somebody at it", "Pris en charge")
    static let noCourse = Phrase("course not settled", "cours non établi")
    static let noIssuer = Phrase("no issuer stated", "aucun émetteur indiqué")
    static let filter = Phrase("Show only what holds", "N’afficher que ce qui contient")
    static let choose = Phrase("Choose", "Choisir")
    static let claimThese = Phrase("I take these", "Je m’en charge")
    static let releaseThese = Phrase("Leave these to others", "Les laisser à d’autres")
    static let decideThese = Phrase("Decide on those that are ticked", "Décider pour ceux qui sont cochés")

    // MARK: Deciding

    static let decide = Phrase("Decide", "Décider")
    static let acceptIt = Phrase("Accept", "Accepter")
    static let rejectIt = Phrase("Reject", "Rejeter")
    static let underCode = Phrase("Enter under", "À saisir sous")
    static let completedOn = Phrase("Completed on", "Achevé le")
    static let becauseOf = Phrase("Because", "Motif")
    static let noteHint = Phrase(
        "What you saw or were told. It goes when the person's data are erased; the reason stays.",
        "Ce que vous avez vu ou appris. La note disparaît avec les données de la personne ; le motif reste.")
    static let makeDecision = Phrase("Write the decision down", "Consigner la décision")
    static let takesTwo = Phrase(
        "This overrules the rules: a lead, another person than you, has to confirm it.",
        "Ceci passe outre aux règles : une ou un responsable, autre que vous, doit le confirmer.")
    static let chooseDecision = Phrase("Say whether it is accepted or rejected.", "Dites si c’est accepté ou rejeté.")
    static let chooseReason = Phrase("Choose a reason for that.", "Choisissez un motif.")
    static let chooseCode = Phrase("Choose under which code it is entered.", "Choisissez sous quel code le saisir.")
    static let stateDay = Phrase("State the day of completion.", "Indiquez la date d’achèvement.")
    static let dayInFuture = Phrase("The day of completion lies in the future.", "La date d’achèvement est dans le futur.")
    static let chooseCertificates = Phrase("Tick the certificates that it is about.", "Cochez les certificats concernés.")
    static let notDecided = Phrase("Nothing was decided", "Rien n’a été décidé")

    static let standing = Phrase("Decisions", "Décisions")
    static let takenBack = Phrase("(taken back)", "(retirée)")
    static let takeBack = Phrase("Take this decision back", "Retirer cette décision")
    static let confirm = Phrase("Confirm as second person", "Confirmer en seconde personne")
    static let decline = Phrase("Decline", "Refuser")
    static let dropOwn = Phrase("Take the proposal back", "Retirer la proposition")

    static func decided(_ kind: Decision.Kind, by: String, second: String?) -> Phrase {
        let (english, french) = kind == .accept ? ("Accepted", "Accepté") : ("Rejected", "Rejeté")
        let (and, et) = second.map { (" and \($0)", " et \($0)") } ?? ("", "")
        return Phrase("\(english) by \(by)\(and)", "\(french) par \(by)\(et)")
    }

    static func proposed(_ kind: Decision.Kind, by: String) -> Phrase {
        kind == .accept
            ? Phrase("\(by) proposes to accept it, against the rules.", "\(by) propose de l’accepter, contre les règles.")
            : Phrase("\(by) proposes to reject it, against the rules.", "\(by) propose de le rejeter, contre les règles.")
    }

    static func atWork(_ name: UserName) -> Phrase { Phrase("\(name) is at it.", "\(name) s’en charge.") }

    static func enteredBy(_ name: UserName) -> Phrase {
        Phrase("Entered in Inspira by \(name)", "Saisi dans Inspira par \(name)")
    }

    static func judgedAgainIn(_ request: Int64) -> Phrase {
        Phrase("Judged again with request \(request)", "Réévalué avec la demande \(request)")
    }

    // MARK: With a further fact

    static let addFact = Phrase("State what is missing", "Indiquer ce qui manque")
    static let addFactHint = Phrase(
        "Fill in what you have found out, and nothing else: the rules judge the certificate again. It is written down as your statement.",
        "Remplissez ce que vous avez appris, rien d’autre : les règles évaluent de nouveau le certificat. C’est consigné comme votre déclaration."
    )
    static let version = Phrase("Version", "Version")
    static let judgeAgain = Phrase("Judge it again", "Réévaluer")
    static let stateAFact = Phrase(
        "State at least one fact, a day as 2026-01-31.", "Indiquez au moins un fait, une date comme 2026-01-31.")

    // MARK: To enter

    static let toEnter = Phrase("To enter", "À saisir")
    static let toEnterHint = Phrase(
        "Accepted, and not yet entered in Inspira. Tick what you have entered there.",
        "Acceptés et pas encore saisis dans Inspira. Cochez ce que vous y avez saisi.")
    static let nothingToEnter = Phrase("Everything that is accepted is entered.", "Tout ce qui est accepté est saisi.")
    static let entered = Phrase("These are entered", "Ceux-ci sont saisis")
    static let notEntered = Phrase("It is not entered after all", "Ce n’est pas saisi, finalement")
    static let export = Phrase("As a table (transfer.csv)", "En tableau (transfer.csv)")
    static let code = Phrase("Code", "Code")
    static let title = Phrase("Title", "Titre")
}

extension DecisionReason.Own {
    var phrase: Phrase {
        switch self {
        case .confirmedByIssuer: Phrase("The issuer has confirmed it.", "L’émetteur l’a confirmé.")
        case .documentSeen: Phrase("A further document shows what was missing.", "Un autre document montre ce qui manquait.")
        case .equivalenceConfirmed:
            Phrase("The learning office says that this course counts.", "Le bureau de la formation dit que ce cours compte.")
        case .readOtherwise:
            Phrase("The certificate says something else than was read.", "Le certificat dit autre chose que ce qui a été lu.")
        case .notConfirmed: Phrase("The issuer does not confirm it.", "L’émetteur ne le confirme pas.")
        case .notEquivalent:
            Phrase(
                "The learning office says that this course does not count.",
                "Le bureau de la formation dit que ce cours ne compte pas.")
        case .otherPerson: Phrase("It is another person's certificate.", "C’est le certificat d’une autre personne.")
        case .notAnswered: Phrase("What was asked for did not come.", "Ce qui était demandé n’est pas venu.")
        case .judgedAgain: Phrase("Judged again with a further fact.", "Réévalué avec un fait supplémentaire.")
        }
    }
}
